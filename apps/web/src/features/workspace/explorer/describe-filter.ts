import type { TFunction } from 'i18next';
import type { Condition } from './view/condition.ts';

/** A filter in words, such as "age from 18 to 30". */
export function describeFilter(t: TFunction, column: string, condition: Condition): string {
  switch (condition.kind) {
    case 'equals':
      return t('explorer.filter.saysEquals', { column, value: condition.value });
    case 'contains':
      return t('explorer.filter.saysContains', { column, text: condition.text });
    case 'missing':
      return t('explorer.filter.saysMissing', { column });
    case 'present':
      return t('explorer.filter.saysPresent', { column });
    case 'between': {
      const { from, to } = condition;
      if (to === '') return t('explorer.filter.saysFrom', { column, from });
      return from === ''
        ? t('explorer.filter.saysTo', { column, to })
        : t('explorer.filter.saysBetween', { column, from, to });
    }
  }
}
