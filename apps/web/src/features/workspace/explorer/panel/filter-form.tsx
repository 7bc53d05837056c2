import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ChangeEvent, type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOrder } from '../values/read-date.ts';
import { type Condition, type ConditionKind, conditionKinds } from '../view/condition.ts';
import { readBound } from '../view/filters.ts';
import classes from './panel.module.css';

interface FilterFormProps {
  /** The filter that is on, or null. */
  condition: Condition | null;
  order: DateOrder;
  /** Offered while one types a value. */
  values: readonly string[];
  onFilter: (condition: Condition | null) => void;
}

/** What is typed so far; each kind of filter reads its part of it. */
interface Draft {
  kind: ConditionKind | 'none';
  text: string;
  from: string;
  to: string;
}

/** Which rows to show by this column. Nothing happens while one types; the button, or Enter, does it. */
export function FilterForm({ condition, order, values, onFilter }: FilterFormProps) {
  const { t } = useTranslation();
  const listId = useId();
  const kindField = useRef<HTMLSelectElement>(null);
  const [draft, setDraft] = useState(() => toDraft(condition));
  const [problem, setProblem] = useState<BoundProblem | null>(null);
  const [known, setKnown] = useState(condition);
  // The filter may also come and go elsewhere: by a value in the list, a filter above the table, a reset.
  if (known !== condition) {
    setKnown(condition);
    setDraft(toDraft(condition));
    setProblem(null);
  }
  const { kind } = draft;
  const type = (part: 'text' | 'from' | 'to') => (event: ChangeEvent<HTMLInputElement>) =>
    setDraft({ ...draft, [part]: event.currentTarget.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = kind === 'between' ? findBoundProblem(draft, order) : null;
    setProblem(found);
    if (found === null) onFilter(toCondition(draft));
  };
  return (
    <form className={classes.form} aria-label={t('explorer.filter.title')} onSubmit={submit}>
      <NativeSelect
        ref={kindField}
        size="xs"
        label={t('explorer.filter.kind')}
        value={kind}
        onChange={(event) => {
          setDraft({ ...draft, kind: event.currentTarget.value as Draft['kind'] });
          setProblem(null);
        }}
        data={(['none', ...conditionKinds] as const).map((value) => ({
          value,
          label: t(`explorer.filter.${value}`),
        }))}
      />
      {kind === 'equals' && (
        <TextInput
          size="xs"
          label={t('explorer.filter.value')}
          value={draft.text}
          list={listId}
          onChange={type('text')}
        />
      )}
      {kind === 'contains' && (
        <TextInput size="xs" label={t('explorer.filter.text')} value={draft.text} onChange={type('text')} />
      )}
      {kind === 'between' && (
        <div className={classes.bounds}>
          <TextInput size="xs" label={t('explorer.filter.from')} value={draft.from} onChange={type('from')} />
          <TextInput size="xs" label={t('explorer.filter.to')} value={draft.to} onChange={type('to')} />
          <p
            className={classes.note}
            role={problem ? 'alert' : undefined}
            data-problem={problem ?? undefined}
          >
            {t(`explorer.filter.${problem ?? 'bound'}`)}
          </p>
        </div>
      )}
      <datalist id={listId}>
        {values.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      {(kind !== 'none' || condition) && (
        <div className={classes.tools}>
          <Button type="submit" size="compact-xs">
            {t('explorer.filter.apply')}
          </Button>
          {condition && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                onFilter(null);
                kindField.current?.focus();
              }}
            >
              {t('explorer.filter.remove')}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

function toDraft(condition: Condition | null): Draft {
  const draft: Draft = { kind: condition?.kind ?? 'none', text: '', from: '', to: '' };
  if (condition?.kind === 'equals') return { ...draft, text: condition.value };
  return { ...draft, ...condition };
}

function toCondition({ kind, text, from, to }: Draft): Condition | null {
  switch (kind) {
    case 'none':
      return null;
    case 'equals':
      return { kind, value: text };
    case 'contains':
      return { kind, text };
    case 'between':
      return { kind, from: from.trim(), to: to.trim() };
    default:
      return { kind };
  }
}

type BoundProblem = 'bound' | 'boundMissing' | 'boundsDiffer';

/** Why two typed bounds are no range, or null. */
function findBoundProblem({ from, to }: Draft, order: DateOrder): BoundProblem | null {
  const typed = [from, to].filter((text) => text.trim() !== '');
  if (typed.length === 0) return 'boundMissing';
  const kinds = typed.map((text) => readBound(text, order)?.kind);
  if (kinds.includes(undefined)) return 'bound';
  return new Set(kinds).size > 1 ? 'boundsDiffer' : null;
}
