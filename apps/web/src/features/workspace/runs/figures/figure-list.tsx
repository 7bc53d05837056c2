import { type RunFigures, visibleLine } from '@holdout/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureDialog } from './figure-dialog.tsx';
import { FigureImage } from './figure-image.tsx';
import classes from './figures.module.css';

interface FigureListProps {
  runId: string;
  figures: RunFigures;
}

/** The images that the run wrote, small; each opens to its full size. What was not kept is told with the reason. */
export function FigureList({ runId, figures }: FigureListProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<number | null>(null);
  const { kept, leftOut, leftOutCount } = figures;
  if (kept.length === 0 && leftOutCount === 0) return null;
  return (
    <div className={classes.figures}>
      {kept.length > 0 && (
        <ul className={classes.list} aria-label={t('workspace.run.figures.list')}>
          {kept.map((figure, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two long names may be cut to the same one; the list stays.
            <li key={place}>
              <button
                type="button"
                className={classes.open}
                aria-label={t('workspace.run.figures.open', { path: visibleLine(figure.path) })}
                onClick={() => setOpened(place)}
              >
                <FigureImage runId={runId} place={place} figure={figure} className={classes.small} />
                <span className={classes.name}>{visibleLine(figure.path)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {leftOutCount > 0 && (
        <details className={classes.leftOut}>
          <summary>{t('workspace.run.figures.leftOut', { count: leftOutCount })}</summary>
          <ul>
            {leftOut.map(({ path, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              <li key={index}>
                {visibleLine(path)}: {t(`workspace.run.figures.reason.${reason}`)}
              </li>
            ))}
          </ul>
          {leftOut.length < leftOutCount && (
            <p>{t('workspace.run.figures.moreLeftOut', { count: leftOutCount - leftOut.length })}</p>
          )}
        </details>
      )}
      <FigureDialog runId={runId} figures={kept} place={opened} onShow={setOpened} />
    </div>
  );
}
