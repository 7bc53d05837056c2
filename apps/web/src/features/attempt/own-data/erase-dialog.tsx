import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api-client.ts';
import { forgetLocalWorkNext } from '../../../lib/forget-local-work.ts';
import { paths } from '../../../lib/paths.ts';
import classes from '../attempt.module.css';

const erased = ['work', 'ratings', 'letters', 'person'] as const;

/** What will be erased and what that means, and a word to type so that it never happens by a slip. */
export function EraseDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={isOpen} onClose={onClose} size="lg" title={t('ownData.erase.title')}>
      <EraseForm onClose={onClose} />
    </Dialog>
  );
}

function EraseForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const word = t('ownData.erase.word');
  const isConfirmed = typed.trim().toLowerCase() === word;
  const erase = useMutation({
    mutationFn: () => api.attempt.erase({ hasConfirmed: true }),
    // The next page is loaded anew: nothing of this one, in memory or open on this device, may outlive the erasure.
    onSuccess: () => {
      forgetLocalWorkNext();
      window.location.assign(paths.erased());
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isConfirmed) erase.mutate();
  };
  return (
    <form onSubmit={submit}>
      <p>{t('ownData.erase.what')}</p>
      <ul className={classes.list}>
        {erased.map((item) => (
          <li key={item}>{t(`ownData.erase.items.${item}`)}</li>
        ))}
      </ul>
      <h3>{t('ownData.erase.means')}</h3>
      <p>{t('ownData.erase.meansText')}</p>
      <p className="holdout-quiet">{t('ownData.erase.stays')}</p>
      <p>{t('ownData.erase.downloadFirst')}</p>
      <TextInput
        label={t('ownData.erase.type', { word })}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {erase.isError && <ProblemNotice error={erase.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('ownData.erase.keep')}
        </Button>
        <Button type="submit" disabled={!isConfirmed} loading={erase.isPending || erase.isSuccess}>
          {t('ownData.erase.confirm')}
        </Button>
      </Group>
    </form>
  );
}
