import type { CandidateTime } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.ts';
import { ReasonForm } from './reason-form.tsx';

interface UndoFormProps {
  roleId: string;
  candidateId: string;
  entryId: string;
  /** The entry in words, for the button's name. */
  what: string;
  onUndone: (time: CandidateTime) => void;
}

/** Takes an entry back, once it is said why. */
export function UndoForm({ what, onUndone, ...entry }: UndoFormProps) {
  const { t } = useTranslation();
  return (
    <ReasonForm
      button={t('time.dialog.undo')}
      buttonName={t('time.dialog.undoNamed', { what })}
      confirm={t('time.dialog.undoConfirm')}
      hint={t('time.dialog.undoHint')}
      send={(reason) => api.candidate.undoTime({ ...entry, reason })}
      onSent={onUndone}
    />
  );
}
