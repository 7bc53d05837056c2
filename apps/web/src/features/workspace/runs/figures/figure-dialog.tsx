import { type RunFigure, visibleLine } from '@holdout/contract';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/dialog.tsx';
import { Scrollable } from '../../../../components/scrollable.tsx';
import { useLocale } from '../../../../lib/i18n.ts';
import { formatBytes } from '../../../../lib/quantities.ts';
import { figureAddress } from './figure-address.ts';
import { FigureImage } from './figure-image.tsx';
import classes from './figures.module.css';

interface FigureDialogProps {
  runId: string;
  figures: readonly RunFigure[];
  place: number | null;
  onShow: (place: number | null) => void;
}

/** One figure as large as it is, and the way to its neighbours. */
export function FigureDialog({ runId, figures, place, onShow }: FigureDialogProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const figure = place === null ? undefined : figures[place];
  if (place === null || figure === undefined) return null;
  const { path, width, height, bytes } = figure;
  const name = visibleLine(path);
  const facts = [width !== null && height !== null && `${width} × ${height}`, formatBytes(bytes, locale)];
  return (
    <Dialog opened onClose={() => onShow(null)} title={name} size="auto">
      <Scrollable label={t('workspace.run.figures.large', { path: name })} className={classes.scroll}>
        <FigureImage runId={runId} place={place} figure={figure} className={classes.large} />
      </Scrollable>
      <Group justify="space-between" mt="sm">
        <span className="holdout-quiet">
          {facts.filter(Boolean).join(' · ')} ·{' '}
          <a href={figureAddress(runId, place)} download className={classes.save}>
            {t('workspace.run.figures.save')}
          </a>
        </span>
        {figures.length > 1 && (
          <Group gap="xs">
            <Button size="xs" variant="default" disabled={place === 0} onClick={() => onShow(place - 1)}>
              {t('workspace.run.figures.previous')}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={place === figures.length - 1}
              onClick={() => onShow(place + 1)}
            >
              {t('workspace.run.figures.next')}
            </Button>
          </Group>
        )}
      </Group>
    </Dialog>
  );
}
