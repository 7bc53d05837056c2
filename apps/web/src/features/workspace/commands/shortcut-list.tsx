import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { fuzzyMatch } from '../../../lib/fuzzy.ts';
import { commandTopics } from './command.ts';
import { type CommandId, commandIds, commandOf } from './command-table.ts';
import classes from './commands.module.css';
import { useCommandWords } from './use-commands.ts';

/** Every command with its keys, for both kinds of keyboard, to read and to search. */
export default function ShortcutList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const words = useCommandWords();
  const [filter, setFilter] = useState('');
  const fits = (id: CommandId) => {
    const keys = [...words.keys(id, false), ...words.keys(id, true)];
    return (
      fuzzyMatch(filter, words.title(id)) !== null ||
      keys.some((each) => each.toLowerCase().includes(filter.trim().toLowerCase()))
    );
  };
  const topics = commandTopics
    .map((topic) => ({ topic, ids: commandIds.filter((id) => commandOf(id).topic === topic && fits(id)) }))
    .filter(({ ids }) => ids.length > 0);
  return (
    <Dialog opened onClose={onClose} title={t('workbench.shortcuts.title')} size="xl">
      <TextInput
        data-autofocus
        label={t('workbench.shortcuts.filter')}
        value={filter}
        autoComplete="off"
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      {topics.length === 0 && <p role="status">{t('workbench.shortcuts.none')}</p>}
      {topics.map(({ topic, ids }) => (
        <table key={topic} className={classes.table}>
          <caption>{t(`workbench.topic.${topic}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('workbench.shortcuts.command')}</th>
              <th scope="col">{t('workbench.shortcuts.keys')}</th>
              <th scope="col">{t('workbench.shortcuts.macKeys')}</th>
              <th scope="col">{t('workbench.shortcuts.where')}</th>
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => (
              <tr key={id}>
                <th scope="row">{words.title(id)}</th>
                <Keys keys={words.keys(id, false)} />
                <Keys keys={words.keys(id, true)} />
                <td>{t(`workbench.shortcuts.scope.${commandOf(id).scope ?? 'everywhere'}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Dialog>
  );
}

function Keys({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation();
  if (keys.length === 0) return <td className={classes.keys}>{t('workbench.shortcuts.without')}</td>;
  return (
    <td>
      {keys.map((each) => (
        <kbd key={each} className={classes.key}>
          {each}
        </kbd>
      ))}
    </td>
  );
}
