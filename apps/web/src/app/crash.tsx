import { Button, Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Page } from '../components/page/page.tsx';
import classes from './shell.module.css';

/** The last net: says what is safe, what to do, and what to send. */
export function Crash() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <main id="main" className={classes.main}>
      <Page title={t('general.crash.title')}>
        <p className="holdout-prose">{t('general.crash.text')}</p>
        <Button onClick={() => window.location.reload()}>{t('general.crash.reload')}</Button>
        <h2>{t('general.crash.details')}</h2>
        <Code block>{describe(error)}</Code>
      </Page>
    </main>
  );
}

function describe(error: unknown): string {
  if (isRouteErrorResponse(error)) return `${error.status} ${error.statusText}`;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${new Date().toISOString()}\n${window.location.pathname}\n${trace}`;
}
