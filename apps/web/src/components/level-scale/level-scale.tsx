import { type Level, levels } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import classes from './level-scale.module.css';

export type ScaleLevel = Level | 'below';

interface LevelScaleProps {
  /** One dot each; null is "not observed" and has no dot. */
  ratings?: readonly (Level | null)[];
  range?: { low: ScaleLevel; high: ScaleLevel } | null;
  target?: Level | null;
  hasNames?: boolean;
  /** Said before the description, such as whose levels these are. */
  label?: string;
}

/** Middle of each level's place on the scale, in percent; what is below the first level has the edge. */
function place(level: ScaleLevel): number {
  return level === 'below' ? 3 : 18.75 + levels.indexOf(level) * 21.25;
}

/** The same drawing of levels everywhere: ratings as dots, what is known as a bar, the target as a line. */
export function LevelScale({ ratings = [], range = null, target = null, hasNames, label }: LevelScaleProps) {
  const description = useDescription(ratings, range, target);
  const { t } = useTranslation();
  return (
    <div className={classes.scale} role="img" aria-label={label ? `${label}. ${description}` : description}>
      <div className={classes.track} aria-hidden>
        <div className={classes.line} />
        {levels.map((level) => (
          <div key={level} className={classes.tick} style={{ left: `${place(level)}%` }} />
        ))}
        {range && (
          <div
            className={classes.range}
            style={{
              left: `${Math.max(0, place(range.low) - 6)}%`,
              right: `${94 - place(range.high)}%`,
            }}
          />
        )}
        {target && <div className={classes.target} style={{ left: `${place(target)}%` }} />}
        {ratings.map((level, index) => {
          if (level === null) return null;
          const alike = ratings.filter((each) => each === level).length;
          const before = ratings.slice(0, index).filter((each) => each === level).length;
          return (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: dots have no name of their own.
              key={index}
              className={classes.dot}
              style={{ left: `calc(${place(level)}% + ${(before - (alike - 1) / 2) * 12}px)` }}
            />
          );
        })}
      </div>
      {hasNames && (
        <div className={classes.names} aria-hidden>
          {levels.map((level) => (
            <span key={level} style={{ left: `${place(level)}%` }}>
              {t(`general.level.${level}`)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function useDescription(
  ratings: readonly (Level | null)[],
  range: LevelScaleProps['range'],
  target: Level | null,
): string {
  const { t } = useTranslation();
  const words: string[] = [];
  if (ratings.length > 0) {
    const named = ratings.map((level) =>
      level === null ? t('general.scale.notObserved') : t(`general.level.${level}`),
    );
    words.push(t('general.scale.rated', { levels: named.join(', ') }));
  }
  if (range) {
    words.push(
      range.low === range.high
        ? t('general.scale.rangeOne', { level: t(`general.level.${range.low}`) })
        : t('general.scale.range', {
            low: t(`general.level.${range.low}`),
            high: t(`general.level.${range.high}`),
          }),
    );
  }
  if (words.length === 0) words.push(t('general.scale.nothing'));
  if (target) words.push(t('general.scale.targetIs', { level: t(`general.level.${target}`) }));
  return words.join(' ');
}
