import type { SubmissionReceipt } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../lib/i18n.ts';
import { formatInstantWithYear } from '../../lib/instants.ts';
import { formatBytes } from '../../lib/quantities.ts';
import { CopyButton } from '../copy-button.tsx';
import { Facts } from '../facts.tsx';
import classes from './receipt.module.css';

/** What was received, in words and with the digest that names it. */
export function Receipt({ receipt }: { receipt: SubmissionReceipt }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <Facts
      items={[
        {
          name: t('attempt.submissions.at'),
          value: `${formatInstantWithYear(receipt.submittedAt, locale)}${receipt.isAutomatic ? ` (${t('attempt.submissions.automatic')})` : ''}`,
        },
        { name: t('attempt.submissions.revision'), value: receipt.revision },
        {
          name: t('attempt.submissions.size'),
          value: `${t('attempt.submissions.files', { count: receipt.fileCount })} · ${formatBytes(receipt.totalBytes, locale)}`,
        },
        {
          name: t('attempt.submissions.digest'),
          value: (
            <>
              <code className={classes.digest}>{receipt.digest}</code>
              <CopyButton value={receipt.digest} />
            </>
          ),
        },
      ]}
    />
  );
}
