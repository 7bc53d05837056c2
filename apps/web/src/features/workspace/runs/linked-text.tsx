import { visibleText } from '@holdout/contract';
import { useMemo } from 'react';
import { PlaceButton } from './place-button.tsx';
import { splitOutput } from './traceback.ts';

interface LinkedTextProps {
  text: string;
  projectPaths: readonly string[];
  onOpenPlace: (path: string, line: number) => void;
}

/** Foreign text with nothing in it that turns it around, and with places of the project to click. */
export function LinkedText({ text, projectPaths, onOpenPlace }: LinkedTextProps) {
  const parts = useMemo(() => splitOutput(visibleText(text), projectPaths), [text, projectPaths]);
  return parts.map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts only ever grow at the end.
      <PlaceButton key={index} {...part} onOpen={onOpenPlace} />
    ),
  );
}
