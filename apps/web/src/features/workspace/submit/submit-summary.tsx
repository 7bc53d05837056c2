import type { RunView } from '@holdout/contract';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { formatBytes } from '../../../lib/quantities.ts';
import type { Files } from '../project/project-files.ts';
import { countTests } from '../runs/count-tests.ts';

interface SubmitSummaryProps {
  files: Files;
  revision: number;
  /** Undefined where there are no visible checks. */
  lastChecks: RunView | null | undefined;
}

export function SubmitSummary({ files, revision, lastChecks }: SubmitSummaryProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const encoder = new TextEncoder();
  const sizes = Object.entries(files)
    .map(([path, content]) => ({ path, bytes: encoder.encode(content).length }))
    .toSorted((a, b) => a.path.localeCompare(b.path));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <>
      <Table verticalSpacing={4} horizontalSpacing={0}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('workspace.submit.file')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('workspace.submit.size')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sizes.map(({ path, bytes }) => (
            <Table.Tr key={path}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{path}</Table.Td>
              <Table.Td ta="right">{formatBytes(bytes, locale)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('workspace.submit.total')}</Table.Th>
            <Table.Th ta="right">{formatBytes(total, locale)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      {lastChecks !== undefined && (
        <p>
          {t('workspace.submit.checks')} · <ChecksInWords revision={revision} lastChecks={lastChecks} />
        </p>
      )}
    </>
  );
}

function ChecksInWords({ revision, lastChecks }: { revision: number; lastChecks: RunView | null }) {
  const { t } = useTranslation();
  if (!lastChecks) return t('workspace.submit.checksNever');
  const counts = countTests(lastChecks.tests);
  const summary =
    counts && counts.total > 0
      ? t('workspace.run.testsSummary', counts)
      : lastChecks.outcome
        ? t(`general.outcome.${lastChecks.outcome}`)
        : '';
  return lastChecks.revision === revision
    ? t('workspace.submit.checksNow', { summary })
    : t('workspace.submit.checksOlder', { summary, revision: lastChecks.revision });
}
