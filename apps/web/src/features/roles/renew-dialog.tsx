import type { CandidateEntry, InviteReply } from '@holdout/contract';
import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api-client.ts';

interface RenewDialogProps {
  roleId: string;
  candidate: CandidateEntry | null;
  onClose: () => void;
  onRenewed: (name: string, reply: InviteReply) => void;
}

export function RenewDialog({ roleId, candidate, onClose, onRenewed }: RenewDialogProps) {
  const { t } = useTranslation();
  const renew = useMutation({
    mutationFn: (candidateId: string) => api.role.renewInvitation({ roleId, candidateId }),
    onSuccess: (reply) => onRenewed(candidate?.name ?? '', reply),
  });
  return (
    <Dialog opened={candidate !== null} onClose={onClose} title={t('roles.invite.renewTitle')}>
      <p>{t('roles.invite.renewText', { name: candidate?.name ?? '' })}</p>
      {renew.isError && <ProblemNotice error={renew.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('general.cancel')}
        </Button>
        <Button loading={renew.isPending} onClick={() => candidate && renew.mutate(candidate.id)}>
          {t('roles.invite.renewConfirm')}
        </Button>
      </Group>
    </Dialog>
  );
}
