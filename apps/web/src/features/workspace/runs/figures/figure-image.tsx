import { type RunFigure, visibleLine } from '@holdout/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figureAddress } from './figure-address.ts';
import classes from './figures.module.css';

interface FigureImageProps {
  runId: string;
  place: number;
  figure: RunFigure;
  className: string | undefined;
}

/** The bytes are the candidate's own: an image element is the only thing that ever reads them. */
export function FigureImage({ runId, place, figure, className }: FigureImageProps) {
  const { t } = useTranslation();
  const address = figureAddress(runId, place);
  const [goneAddress, setGoneAddress] = useState<string | null>(null);
  if (goneAddress === address) return <span className={classes.gone}>{t('workspace.run.figures.gone')}</span>;
  return (
    <img
      src={address}
      alt={visibleLine(figure.path)}
      width={figure.width ?? undefined}
      height={figure.height ?? undefined}
      className={className}
      decoding="async"
      onError={() => setGoneAddress(address)}
    />
  );
}
