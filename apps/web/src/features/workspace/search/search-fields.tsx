import { TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import workspaceClasses from '../workspace.module.css';
import type { SearchQuery } from './query.ts';
import classes from './search.module.css';

interface SearchFieldsProps {
  query: SearchQuery;
  onQuery: (query: SearchQuery) => void;
  field: RefObject<HTMLInputElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  canReplace: boolean;
  children: ReactNode;
}

const choices = [
  { key: 'isCaseSensitive', text: 'case', sign: 'Aa' },
  { key: 'isWholeWord', text: 'word', sign: 'ab' },
  { key: 'isRegularExpression', text: 'expression', sign: '.*' },
] as const;

export function SearchFields({ query, onQuery, field, onKeyDown, canReplace, children }: SearchFieldsProps) {
  const { t } = useTranslation();
  const isReplacing = query.replacement !== null;
  return (
    <div className={classes.fields}>
      <TextInput
        ref={field}
        size="xs"
        label={t('workbench.search.query')}
        value={query.text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onQuery({ ...query, text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <div className={classes.choices}>
        {choices.map(({ key, text, sign }) => (
          <button
            key={key}
            type="button"
            className={workspaceClasses.choice}
            aria-pressed={query[key]}
            aria-label={t(`workbench.search.${text}`)}
            title={t(`workbench.search.${text}`)}
            onClick={() => onQuery({ ...query, [key]: !query[key] })}
          >
            {sign}
          </button>
        ))}
        {canReplace && (
          <button
            type="button"
            className={workspaceClasses.choice}
            aria-expanded={isReplacing}
            onClick={() => onQuery({ ...query, replacement: isReplacing ? null : '' })}
          >
            {t('workbench.search.showReplacement')}
          </button>
        )}
      </div>
      {isReplacing && canReplace && (
        <TextInput
          size="xs"
          label={t('workbench.search.replacement')}
          value={query.replacement ?? ''}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onQuery({ ...query, replacement: event.currentTarget.value })}
        />
      )}
      {children}
    </div>
  );
}
