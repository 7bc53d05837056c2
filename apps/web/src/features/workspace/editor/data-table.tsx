import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { Scrollable } from '../../../components/scrollable.tsx';
import { api } from '../../../lib/api-client.ts';
import { previewCsv } from '../../../lib/csv.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { formatNumber } from '../../../lib/quantities.ts';
import classes from './editor.module.css';

const shownRows = 200;

/** The first rows of a data file, as they are: empty stays visible as empty. */
export function DataTable({ path, digest }: { path: string; digest: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const data = useQuery({
    queryKey: ['attempt', 'data', path, digest],
    queryFn: async ({ signal }) =>
      previewCsv((await api.attempt.dataFile({ path }, { signal })).content, shownRows),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data.isPending) return <LineSkeletons count={8} />;
  if (data.isError) return <ProblemNotice error={data.error} onRetry={() => void data.refetch()} />;
  const { header, rows, lineCount } = data.data;
  const isNumeric = header.map((_, column) =>
    rows.every(
      (row) => row[column] === '' || row[column] === undefined || Number.isFinite(Number(row[column])),
    ),
  );
  return (
    <Scrollable className={classes.tableScroll} label={t('workspace.editor.dataCaption', { path })}>
      <table className={classes.table}>
        <caption>
          {path} ·{' '}
          {t('workspace.editor.rowsShown', {
            shown: formatNumber(rows.length, locale),
            total: formatNumber(lineCount, locale),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('workspace.editor.column')}</th>
            {header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their number.
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {header.map((name, column) => (
                <td key={name} data-number={isNumeric[column] || undefined}>
                  {row[column] === '' || row[column] === undefined ? (
                    <span className={classes.missing}>{t('workspace.editor.missing')}</span>
                  ) : (
                    row[column]
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
