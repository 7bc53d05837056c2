import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import type { Files } from '../project/project-files.ts';
import { countWords } from './count-words.ts';
import { describeSize } from './describe-size.ts';
import classes from './design.module.css';
import { type DesignPart, isWritten, titleOf } from './design-parts.ts';

interface ContentsProps {
  parts: readonly DesignPart[];
  current: DesignPart;
  files: Files;
  isNarrow: boolean;
  onOpen: (id: string) => void;
  onDownload: () => void;
}

/** All parts of the answer with how much stands in each. A number of words is no judgement: none is asked for. */
export function Contents({ parts, current, files, isNarrow, onOpen, onDownload }: ContentsProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const textOf = ({ path }: DesignPart) => files[path] ?? '';
  const describe = (part: DesignPart) => describeSize(part, textOf(part), locale, t);
  const total = parts.filter(isWritten).reduce((sum, part) => sum + countWords(textOf(part), locale), 0);
  if (isNarrow)
    return (
      <NativeSelect
        label={t('design.contents')}
        value={current.id}
        onChange={(event) => onOpen(event.currentTarget.value)}
        data={parts.map((part) => ({
          value: part.id,
          label: `${titleOf(part, t)} · ${describe(part)}`,
        }))}
      />
    );
  return (
    <nav className={classes.contents} aria-label={t('design.contents')}>
      <ol>
        {parts.map((part) => (
          <li key={part.id}>
            <button
              type="button"
              aria-current={part.id === current.id ? 'step' : undefined}
              onClick={() => onOpen(part.id)}
            >
              <span>{titleOf(part, t)}</span>
              <span className={classes.quiet}>
                {[
                  part.kind === 'section' && t('design.minutes', { count: part.section.suggestedMinutes }),
                  describe(part),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className={classes.quiet}>{t('design.total', { words: t('design.words', { count: total }) })}</p>
      <Button variant="subtle" size="compact-xs" mt="xs" onClick={onDownload}>
        {t('workbench.command.downloadProject')}
      </Button>
    </nav>
  );
}
