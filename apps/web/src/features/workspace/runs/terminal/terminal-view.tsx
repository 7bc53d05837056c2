import { type CSSProperties, memo } from 'react';
import { PlaceButton } from '../place-button.tsx';
import type { Block, ScreenView } from './screen.ts';
import { textOf, toSegments } from './segments.ts';
import type { Style } from './style.ts';
import classes from './terminal.module.css';
import { useIsNear } from './use-is-near.ts';

interface TerminalViewProps {
  screen: ScreenView;
  projectPaths: readonly string[];
  onOpenPlace: (path: string, line: number) => void;
}

/** All that was printed, as text of the page: it can be searched, selected, copied, and read by a screen reader. */
export function TerminalView({ screen, ...rest }: TerminalViewProps) {
  return (
    <div className={classes.terminal}>
      {screen.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks are only ever added at the end.
        <BlockView key={index} block={block} {...rest} />
      ))}
      <BlockView block={screen.live} {...rest} />
    </div>
  );
}

interface BlockViewProps extends Omit<TerminalViewProps, 'screen'> {
  block: Block;
}

/** Where nobody looks a block is bare text, which costs next to nothing; near the view it gets colours and places. */
const BlockView = memo(function BlockView({ block, projectPaths, onOpenPlace }: BlockViewProps) {
  const [ref, isNear] = useIsNear();
  return (
    <pre ref={ref} className={classes.block} style={{ '--lines': block.length } as CSSProperties}>
      {isNear
        ? toSegments(block, projectPaths).map(({ text, style, place }, index) =>
            place ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a block is drawn from its start each time.
              <PlaceButton key={index} {...place} text={text} onOpen={onOpenPlace} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              <Words key={index} text={text} style={style} />
            ),
          )
        : textOf(block)}
    </pre>
  );
});

const looks = {
  isBold: 'bold',
  isFaint: 'faint',
  isItalic: 'italic',
  isUnderlined: 'underlined',
  isStruck: 'struck',
} as const;

function Words({ text, style }: { text: string; style: Style }) {
  const { colour, background, isInverse } = style;
  const look = Object.entries(looks).flatMap(([key, name]) =>
    style[key as keyof typeof looks] ? [name] : [],
  );
  if (look.length === 0 && !colour && !background && !isInverse) return text;
  return (
    <span
      data-colour={isInverse ? background : colour}
      data-ground={isInverse ? (colour ?? 'grey') : background}
      data-look={look.join(' ') || undefined}
    >
      {text}
    </span>
  );
}
