import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { Page } from '../components/page/page.tsx';
import { PageSkeleton } from '../components/page/page-skeleton.tsx';
import { SignInForm } from '../features/session/sign-in-form.tsx';
import { paths } from '../lib/paths.ts';
import { firstDesk, sessionQuery } from '../lib/session.ts';
import classes from './sign-in.module.css';

export function Component() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const session = useQuery(sessionQuery);
  if (session.isPending) return <PageSkeleton lineCount={4} />;
  if (session.data?.kind === 'candidate') return <Navigate replace to={paths.attempt()} />;
  const desk = session.data?.kind === 'staff' ? firstDesk(session.data.roles) : null;
  if (desk) return <Navigate replace to={desk} />;
  return (
    <div className={classes.column}>
      <Page title={t('general.signIn.title')} lead={t('general.signIn.lead')}>
        {session.data?.kind === 'staff' ? (
          <p>{t('general.signIn.noRole')}</p>
        ) : (
          <SignInForm next={search.get('next')} />
        )}
        <h2 className={classes.aside}>{t('general.signIn.candidates')}</h2>
        <p className="holdout-quiet">{t('general.signIn.candidatesHint')}</p>
      </Page>
    </div>
  );
}
