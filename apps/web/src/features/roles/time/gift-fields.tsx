import { timeGifts } from '@holdout/contract';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GiftAmount } from './gift-amount.tsx';
import type { GiftDraft } from './gift-draft.ts';

interface GiftFieldsProps {
  draft: GiftDraft;
  onChange: (draft: GiftDraft) => void;
}

/** What is given, and how much of it. */
export function GiftFields({ draft, onChange }: GiftFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('time.dialog.kind')}
        description={t(`time.dialog.hints.${draft.kind}`)}
        data={timeGifts.map((kind) => ({ value: kind, label: t(`time.dialog.kinds.${kind}`) }))}
        value={draft.kind}
        onChange={(event) => {
          const kind = timeGifts.find((one) => one === event.currentTarget.value);
          if (kind) onChange({ ...draft, kind });
        }}
      />
      <GiftAmount draft={draft} onChange={onChange} />
    </>
  );
}
