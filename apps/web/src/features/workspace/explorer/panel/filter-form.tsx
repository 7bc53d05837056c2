import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
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

/** Which rows to show by this column. Nothing happens while one types; the button, or Enter, does it. */
export function FilterForm({ condition, order, values, onFilter }: FilterFormProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [kind, setKind] = useState<ConditionKind | 'none'>(condition?.kind ?? 'none');
  const [text, setText] = useState(textOf(condition));
  const [bounds, setBounds] = useState({
    from: condition?.kind === 'between' ? condition.from : '',
    to: condition?.kind === 'between' ? condition.to : '',
  });
  const [problem, setProblem] = useState<string | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = kind === 'between' ? findBoundProblem(bounds.from, bounds.to, order) : null;
    setProblem(found && t(`explorer.filter.${found}`));
    if (found === null) onFilter(toCondition(kind, text, bounds));
  };
  return (
    <form className={classes.form} aria-label={t('explorer.filter.title')} onSubmit={submit}>
      <NativeSelect
        size="xs"
        label={t('explorer.filter.kind')}
        value={kind}
        onChange={(event) => {
          setKind(event.currentTarget.value as ConditionKind | 'none');
          setProblem(null);
        }}
        data={(['none', ...conditionKinds] as const).map((value) => ({
          value,
          label: t(`explorer.filter.${value}`),
        }))}
      />
      {(kind === 'equals' || kind === 'contains') && (
        <TextInput
          size="xs"
          label={t(kind === 'equals' ? 'explorer.filter.value' : 'explorer.filter.text')}
          value={text}
          list={kind === 'equals' ? listId : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {kind === 'between' && (
        <div className={classes.bounds}>
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              size="xs"
              label={t(`explorer.filter.${end}`)}
              value={bounds[end]}
              onChange={(event) => setBounds({ ...bounds, [end]: event.currentTarget.value })}
            />
          ))}
          <p
            className={classes.note}
            role={problem ? 'alert' : undefined}
            data-problem={problem !== null || undefined}
          >
            {problem ?? t('explorer.filter.bound')}
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
            <Button size="compact-xs" variant="default" onClick={() => onFilter(null)}>
              {t('explorer.filter.remove')}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

function textOf(condition: Condition | null): string {
  if (condition?.kind === 'equals') return condition.value;
  return condition?.kind === 'contains' ? condition.text : '';
}

function toCondition(
  kind: ConditionKind | 'none',
  text: string,
  { from, to }: { from: string; to: string },
): Condition | null {
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

/** Why two typed bounds are no range, or null. */
function findBoundProblem(
  from: string,
  to: string,
  order: DateOrder,
): 'bound' | 'boundMissing' | 'boundsDiffer' | null {
  const typed = [from, to].filter((text) => text.trim() !== '');
  if (typed.length === 0) return 'boundMissing';
  const kinds = typed.map((text) => readBound(text, order)?.kind);
  if (kinds.includes(undefined)) return 'bound';
  return new Set(kinds).size > 1 ? 'boundsDiffer' : null;
}
