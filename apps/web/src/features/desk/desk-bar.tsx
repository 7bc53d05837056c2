import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DemoBadge } from '../../components/demo-badge.tsx';
import { usePageFocus } from '../../components/page/use-page-focus.ts';
import { useLocale } from '../../lib/i18n.ts';
import { formatInstant } from '../../lib/instants.ts';
import { paths } from '../../lib/paths.ts';
import classes from './desk.module.css';
import { useDesk } from './desk-context.ts';

export function DeskBar({ tools }: { tools: ReactNode }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { view } = useDesk();
  const heading = usePageFocus();
  const title = t('desk.title', { name: view.pseudonym });
  return (
    <header className={classes.bar}>
      <title>{`${title} · Holdout`}</title>
      <Link to={paths.home()} className={classes.wordmark}>
        Holdout
      </Link>
      <Link to={paths.reviews()} className={classes.back}>
        {t('desk.queue.toQueue')}
      </Link>
      <h1 ref={heading} tabIndex={-1}>
        {title} {view.isDemo && <DemoBadge />}
      </h1>
      <p className={classes.about}>
        {[
          view.challenge.title,
          view.roleTitle,
          `${t('desk.submission', { number: view.submission.number })}, ${t('desk.receivedAt', { date: formatInstant(view.submission.submittedAt, locale) })}`,
          ...(view.receiptDigest ? [t('desk.receipt', { digest: view.receiptDigest.slice(0, 8) })] : []),
        ].join(' · ')}
      </p>
      <div className={classes.tools}>{tools}</div>
    </header>
  );
}
