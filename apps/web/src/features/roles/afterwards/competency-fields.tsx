import { Button, Checkbox, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryDraft, RatedCompetency } from './feedback-draft.ts';

interface CompetencyFieldsProps {
  competency: RatedCompetency;
  entry: EntryDraft;
  onChange: (entry: EntryDraft) => void;
}

/** One competency: whether it is told, at which of the given levels, and in which words. */
export function CompetencyFields({ competency, entry, onChange }: CompetencyFieldsProps) {
  const { t } = useTranslation();
  const { name, ratings, anchors } = competency;
  const anchor = anchors.find(({ level }) => level === entry.level)?.text;
  return (
    <Stack gap="sm" py="sm" style={{ borderTop: '1px solid var(--hairline)' }}>
      <Checkbox
        label={t('afterwards.manager.include', { competency: name })}
        checked={entry.isIncluded}
        onChange={(event) => onChange({ ...entry, isIncluded: event.currentTarget.checked })}
      />
      {entry.isIncluded && (
        <>
          <NativeSelect
            label={t('afterwards.manager.level', { competency: name })}
            data={anchors.map(({ level }) => ({ value: level, label: t(`general.level.${level}`) }))}
            value={entry.level}
            onChange={(event) => {
              const chosen = anchors.find(({ level }) => level === event.currentTarget.value);
              if (chosen) onChange({ ...entry, level: chosen.level });
            }}
          />
          <p className="holdout-quiet" style={{ margin: 0 }}>
            {t('afterwards.manager.anchor')} {anchor}
          </p>
          {ratings.map(({ reviewer, level, reason }) => (
            <div key={reviewer}>
              <strong>{t('afterwards.manager.by', { reviewer, level: t(`general.level.${level}`) })}</strong>
              <p style={{ margin: '0.25rem 0', overflowWrap: 'anywhere' }}>{reason}</p>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('afterwards.manager.useNamed', { reviewer, competency: name })}
                onClick={() => onChange({ ...entry, sentence: reason.slice(0, 1000) })}
              >
                {t('afterwards.manager.use')}
              </Button>
            </div>
          ))}
          <Textarea
            label={t('afterwards.manager.sentence', { competency: name })}
            description={t('afterwards.manager.sentenceHint')}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={1000}
            value={entry.sentence}
            onChange={(event) => onChange({ ...entry, sentence: event.currentTarget.value })}
          />
        </>
      )}
    </Stack>
  );
}
