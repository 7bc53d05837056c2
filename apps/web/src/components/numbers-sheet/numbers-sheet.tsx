import { readNumbers, writeNumbers } from '@holdout/design';
import { useState } from 'react';
import { useReadText } from '../../lib/use-read-text.ts';
import { OpenSheet } from './open-sheet.tsx';
import { SheetText } from './sheet-text.tsx';

interface NumbersSheetProps {
  /** What the file holds. */
  text: string;
  /** Not needed where it is only read. */
  onChange?: (text: string) => void;
  isReadOnly: boolean;
}

/** The figures of a design, worked out while they are written. A file that is no sheet is shown as the text that it is. */
export function NumbersSheet({ text, onChange = () => undefined, isReadOnly }: NumbersSheetProps) {
  const { held, noteWritten } = useReadText(text, readNumbers);
  const [isText, setIsText] = useState(false);
  // Whoever mends it goes on typing: it becomes a table again when they say so.
  if (held.problem && !isText) setIsText(true);
  if (isText || held.problem)
    return (
      <SheetText
        text={text}
        problem={held.problem}
        isReadOnly={isReadOnly}
        onChange={onChange}
        onFinish={() => setIsText(false)}
      />
    );
  return (
    <OpenSheet
      sheet={held.sheet}
      isReadOnly={isReadOnly}
      onChange={(sheet) => {
        const next = writeNumbers(sheet);
        noteWritten(next, { sheet, problem: null });
        onChange(next);
      }}
    />
  );
}
