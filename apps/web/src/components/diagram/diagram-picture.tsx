import type { Diagram } from '@holdout/contract';
import { drawSvg, svgColours } from '@holdout/design';
import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Scrollable } from '../scrollable.tsx';
import classes from './diagram-picture.module.css';
import { OutlineList } from './panel/outline-list.tsx';
import { useSvgWords } from './use-svg-words.ts';

/** A diagram to look at: the picture, which a browser shows as an image and never runs, and its outline in words. */
export function DiagramPicture({ diagram, name }: { diagram: Diagram; name: string }) {
  const { t } = useTranslation();
  const scheme = useComputedColorScheme('light');
  const words = useSvgWords(name);
  const svg = useMemo(() => drawSvg(diagram, words, svgColours[scheme]), [diagram, words, scheme]);
  return (
    <>
      {diagram.nodes.length > 0 && (
        <Scrollable className={classes.picture} label={t('diagram.picture', { name })}>
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
            alt={t('diagram.picture', { name })}
          />
        </Scrollable>
      )}
      <OutlineList diagram={diagram} />
    </>
  );
}
