import type { SubmissionReceipt } from '@holdout/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../components/empty-note.tsx';
import { Receipt } from '../../components/receipt/receipt.tsx';
import { useLocale } from '../../lib/i18n.ts';
import { formatInstantWithYear } from '../../lib/instants.ts';
import classes from './attempt.module.css';
import { SubmissionFiles } from './submission-files.tsx';

/** Receipts, the newest first: that is the one that counts. */
export function Submissions({ submissions }: { submissions: SubmissionReceipt[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [shown, setShown] = useState<SubmissionReceipt | null>(null);
  if (submissions.length === 0) return <EmptyNote>{t('attempt.submissions.empty')}</EmptyNote>;
  const newestFirst = submissions.toSorted((a, b) => b.number - a.number);
  return (
    <>
      <p className="holdout-quiet">{t('attempt.submissions.digestHint')}</p>
      {newestFirst.map((receipt, index) => (
        <article key={receipt.id} className={classes.submission}>
          <h3>
            {t('attempt.submissions.number', { number: receipt.number })}
            <span>
              {t('attempt.submissions.received')}
              {index === 0 && ` · ${t('attempt.submissions.counts')}`}
            </span>
          </h3>
          {index === 0 ? (
            <Receipt receipt={receipt} />
          ) : (
            <p>{formatInstantWithYear(receipt.submittedAt, locale)}</p>
          )}
          <Button
            variant="default"
            size="xs"
            aria-label={t('attempt.submissions.lookAt', { number: receipt.number })}
            onClick={() => setShown(receipt)}
          >
            {t('attempt.submissions.look')}
          </Button>
        </article>
      ))}
      <SubmissionFiles receipt={shown} onClose={() => setShown(null)} />
    </>
  );
}
