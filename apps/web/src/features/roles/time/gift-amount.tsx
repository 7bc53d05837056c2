import { accommodationPercents } from '@holdout/contract';
import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/i18n.ts';
import { formatPercent } from '../../../lib/quantities.ts';
import type { GiftDraft } from './gift-draft.ts';

interface GiftAmountProps {
  draft: GiftDraft;
  onChange: (draft: GiftDraft) => void;
}

/** How much, in the unit of what is given. */
export function GiftAmount({ draft, onChange }: GiftAmountProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (draft.kind === 'accommodation_percent') {
    return (
      <NativeSelect
        label={t('time.dialog.share')}
        data={accommodationPercents.map((percent) => ({
          value: String(percent),
          label: formatPercent(percent, locale),
        }))}
        value={String(draft.percent)}
        onChange={(event) => {
          const percent = accommodationPercents.find((one) => String(one) === event.currentTarget.value);
          if (percent) onChange({ ...draft, percent });
        }}
      />
    );
  }
  const unit = draft.kind === 'window' ? 'hours' : 'minutes';
  return (
    <NumberInput
      label={t(`time.dialog.${unit}`)}
      min={1}
      max={unit === 'hours' ? 60 * 24 : 7 * 24 * 60}
      allowDecimal={false}
      value={draft[unit]}
      onChange={(value) => onChange({ ...draft, [unit]: Number(value) })}
    />
  );
}
