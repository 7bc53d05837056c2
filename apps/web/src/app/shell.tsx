import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Header } from '../features/session/header.tsx';
import classes from './shell.module.css';

/** Header, one column of content, nothing else. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <>
      <Header />
      <main id="main" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={classes.footer}>
        <span>Holdout</span>
        <span>{t('general.signIn.tagline')}</span>
      </footer>
    </>
  );
}
