import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';
import { paths } from '../../../lib/paths.ts';
import { AttemptLink } from '../attempt-link.tsx';
import classes from '../workspace.module.css';

/** Says on every screen of a practice that it is one, and leads to a new one and back. */
export function PracticeBar() {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <aside className={classes.notice} aria-label={t('practice.title')}>
      <p>
        <strong>{t('practice.title')}.</strong> {t('practice.note')}
      </p>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => setIsAsking(true)}>
          {t('practice.again')}
        </Button>
        <Button size="xs" component={AttemptLink}>
          {t('practice.leave')}
        </Button>
      </Group>
      <AgainDialog isOpen={isAsking} onClose={() => setIsAsking(false)} />
    </aside>
  );
}

function AgainDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const begin = useMutation({
    mutationFn: () => api.attempt.practise({ isNew: true }),
    onSuccess: () => window.location.assign(paths.practice()),
  });
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t('practice.again')}>
      <p>{t('practice.againWhat')}</p>
      {begin.isError && (
        <ProblemNotice error={begin.error} refusals={{ ATTEMPT_CLOSED: t('practice.closed') }} />
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('general.cancel')}
        </Button>
        <Button loading={begin.isPending || begin.isSuccess} onClick={() => begin.mutate()}>
          {t('practice.againConfirm')}
        </Button>
      </Group>
    </Dialog>
  );
}
