import type { RunView } from '@holdout/contract';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../../lib/i18n.ts';
import { formatBytes, formatSeconds } from '../../../../lib/quantities.ts';
import { describeEnd, describeTarget } from '../describe-run.ts';
import classes from './compare.module.css';

/** What each run was and what it took; a row in which the two differ says so in bold. */
export function CompareFacts({ before, after }: { before: RunView; after: RunView }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const rows: [name: string, tell: (run: RunView) => string][] = [
    [t('workspace.run.compare.what'), (run) => describeTarget(t, run)],
    [t('workspace.run.compare.revision'), (run) => String(run.revision)],
    [t('workspace.run.compare.outcome'), (run) => describeEnd(t, run)],
    [t('workspace.run.time'), ({ usage }) => (usage ? formatSeconds(usage.wallMs, locale) : '–')],
    [
      t('workspace.run.cpu'),
      ({ usage }) => (usage?.cpuMs != null ? formatSeconds(usage.cpuMs, locale) : '–'),
    ],
    [
      t('workspace.run.memory'),
      ({ usage }) => (usage?.memoryBytes != null ? formatBytes(usage.memoryBytes, locale) : '–'),
    ],
    [t('workspace.run.compare.figures'), ({ figures }) => String(figures.kept.length)],
  ];
  return (
    <Table className={classes.facts} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          <Table.Th scope="col">{t('workspace.run.compare.before')}</Table.Th>
          <Table.Th scope="col">{t('workspace.run.compare.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([name, tell]) => {
          const [first, second] = [tell(before), tell(after)];
          return (
            <Table.Tr key={name} data-changed={first !== second || undefined}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{first}</Table.Td>
              <Table.Td>{second}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
