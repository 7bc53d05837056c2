import { useTranslation } from 'react-i18next';
import { Facts } from '../../../../components/facts.tsx';
import type { CsvProblem, Delimiter } from '../../../../lib/csv/csv-table.ts';
import { encodingNames } from '../../../../lib/decode-text.ts';
import { useLocale } from '../../../../lib/i18n.ts';
import { formatBytes, formatNumber } from '../../../../lib/quantities.ts';
import type { TableShape } from '../worker/open-csv.ts';
import classes from './panel.module.css';

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const satisfies Record<
  Delimiter,
  string
>;

/** What the file is, and each place where it could not be read as it stands. */
export function AboutFile({ shape, onGoToRow }: { shape: TableShape; onGoToRow: (row: number) => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const count = (value: number) => formatNumber(value, locale);
  return (
    <>
      <div className={classes.facts}>
        <Facts
          items={[
            { name: t('explorer.file.rows'), value: count(shape.rowCount) },
            { name: t('explorer.file.columns'), value: count(shape.columns.length) },
            { name: t('explorer.file.size'), value: formatBytes(shape.bytes, locale) },
            { name: t('explorer.file.encoding'), value: encodingNames[shape.encoding] },
            {
              name: t('explorer.file.delimiter'),
              value: t(`explorer.file.${delimiterNames[shape.delimiter]}`),
            },
            { name: t('explorer.file.copies'), value: count(shape.copiedRowCount) },
          ]}
        />
      </div>
      {shape.problems.length === 0 && <p className={classes.note}>{t('explorer.file.clean')}</p>}
      {shape.problems.map((problem) => (
        <ProblemLines key={problem.kind} problem={problem} onGoToRow={onGoToRow} />
      ))}
    </>
  );
}

const listedLines = 100;

function ProblemLines({ problem, onGoToRow }: { problem: CsvProblem; onGoToRow: (row: number) => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const words = t(`explorer.file.problem.${problem.kind}`);
  const lines = problem.places.slice(0, listedLines);
  const others = problem.count - lines.length;
  return (
    <section>
      <h3 className={classes.heading}>
        {words} <span className={classes.count}>{formatNumber(problem.count, locale)}</span>
      </h3>
      <ul className={classes.lines} aria-label={t('explorer.file.linesOf', { problem: words })}>
        {lines.map(({ line, lastLine, row }) => (
          <li key={line}>
            {row === null ? (
              t(problem.kind === 'blank_line' ? 'explorer.file.line' : 'explorer.file.header', {
                line: formatNumber(line, locale),
              })
            ) : (
              <button type="button" className={classes.link} onClick={() => onGoToRow(row)}>
                {t(lastLine === line ? 'explorer.file.line' : 'explorer.file.lines', {
                  line: formatNumber(line, locale),
                  lastLine: formatNumber(lastLine, locale),
                })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p className={classes.note}>
          {t('explorer.file.more', { count: others, formatted: formatNumber(others, locale) })}
        </p>
      )}
    </section>
  );
}
