import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Scrollable } from '../../../../components/scrollable.tsx';
import type { ScreenView } from '../terminal/screen.ts';
import { toLines } from '../terminal/segments.ts';
import classes from './compare.module.css';
import { diffLines } from './diff-lines.ts';
import { toHunks } from './to-hunks.ts';

const signs = { same: ' ', before: '−', after: '+' } as const;

/** What each of the two printed that the other did not, with the lines around it. */
export function CompareOutput({ before, after }: { before: ScreenView; after: ScreenView }) {
  const { t } = useTranslation();
  const hunks = useMemo(() => {
    const lines = diffLines(toLines(before), toLines(after));
    return lines === null ? null : toHunks(lines);
  }, [before, after]);
  const words = {
    before: t('workspace.run.compare.onlyBefore'),
    after: t('workspace.run.compare.onlyAfter'),
  };
  return (
    <section>
      <h3 className={classes.heading}>{t('workspace.run.output')}</h3>
      {hunks === null && <p>{t('workspace.run.compare.tooDifferent')}</p>}
      {hunks?.length === 0 && <p>{t('workspace.run.compare.sameOutput')}</p>}
      {hunks !== null && hunks.length > 0 && (
        <Scrollable label={t('workspace.run.compare.outputs')} className={classes.diff}>
          {hunks.map((hunk, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew whenever an output changes.
            <pre key={index} className={classes.hunk}>
              {hunk.map(({ kind, text }, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above.
                <span key={line} className={classes.line} data-kind={kind}>
                  <span aria-hidden>{signs[kind]} </span>
                  {kind !== 'same' && <VisuallyHidden>{words[kind]}: </VisuallyHidden>}
                  {text}
                  {'\n'}
                </span>
              ))}
            </pre>
          ))}
        </Scrollable>
      )}
    </section>
  );
}
