import type { WorkspaceView } from '@holdout/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandId, commandIds } from '../commands/command-table.ts';
import { useCommands, useCommandWords } from '../commands/use-commands.ts';
import { openTab } from '../editor/groups.ts';
import { fromAddress, type OpenFile, toAddress } from '../editor/open-file.ts';
import type { Editors } from '../editor/use-editors.ts';
import { type FoundItem, filterItems, listFiles, listTabs, type PickItem, splitLine } from './pick-items.ts';
import { Picker } from './picker.tsx';
import { listSymbols } from './symbols.ts';

interface PickDialogProps {
  /** What is typed already; its first letter says what is chosen from. */
  start: string;
  paths: readonly string[];
  workspace: WorkspaceView;
  editors: Editors;
  /** The text of the file in front. */
  content: string;
  onClose: () => void;
}

/** Files, or after `>` commands, after `:` a line, `@` a symbol, `#` an open tab: one field for all of them. */
export default function PickDialog(props: PickDialogProps) {
  const { start, paths, workspace, editors, content, onClose } = props;
  const { t } = useTranslation();
  const commands = useCommands();
  const words = useCommandWords();
  const [text, setText] = useState(start);
  const takesFocus = true;
  const isSplit = editors.state.groups.length > 1;
  const kindOf = ({ kind }: OpenFile) => (kind === 'project' ? undefined : t(`workbench.pick.${kind}`));
  const lineCount = content.split('\n').length;
  const goToLine = (line: number) => {
    if (editors.current) editors.open(editors.current, { startLine: line, takesFocus });
  };

  const modes: Record<string, { found: (query: string) => FoundItem[]; choose: (id: string) => void }> = {
    '>': {
      found: (query) =>
        filterItems(
          query,
          commandIds.filter(commands.isAvailable).map((id): PickItem => {
            const detail = commands.about(id).join(', ');
            return { id, label: words.title(id), detail, keys: words.firstKey(id) };
          }),
        ),
      choose: (id) => commands.run(id as CommandId),
    },
    ':': {
      found: (query) => {
        const line = Number(query);
        const isThere = Number.isInteger(line) && line >= 1 && line <= lineCount;
        return isThere
          ? [{ item: { id: query, label: t('workbench.pick.line', { line }) }, positions: [] }]
          : [];
      },
      choose: (id) => goToLine(Number(id)),
    },
    '@': {
      found: (query) =>
        filterItems(
          query,
          listSymbols(editors.current?.path ?? '', content).map(({ name, line }) => ({
            id: String(line),
            label: name,
            detail: t('workbench.pick.atLine', { line }),
          })),
        ),
      choose: (id) => goToLine(Number(id)),
    },
    '#': {
      found: (query) =>
        filterItems(
          query,
          listTabs(editors.state).map(({ group, file }) => ({
            id: `${group} ${toAddress(file)}`,
            label: file.path,
            detail: [kindOf(file), isSplit ? t('workbench.pick.group', { number: group + 1 }) : undefined]
              .filter((part) => part !== undefined)
              .join(' · '),
          })),
        ),
      choose: (id) => {
        const [group, address] = [Number(id[0]), id.slice(2)];
        editors.change((state) => openTab(state, address, group), { takesFocus });
      },
    },
    '': {
      found: (query) =>
        filterItems(
          splitLine(query).name,
          listFiles(paths, workspace, editors.state).map((file) => ({
            id: toAddress(file),
            label: file.path,
            detail: kindOf(file),
          })),
        ),
      choose: (id) => {
        const { line } = splitLine(text);
        editors.open(fromAddress(id), { startLine: line ?? undefined, takesFocus });
      },
    },
  };
  const sign = /^[>:@#]/.exec(text)?.[0] ?? '';
  const mode = modes[sign] as (typeof modes)[string];
  return (
    <Picker
      label={t('workbench.pick.label')}
      placeholder={t('workbench.pick.placeholder')}
      text={text}
      found={mode.found(text.slice(sign.length).trim())}
      emptyText={sign === ':' ? t('workbench.pick.noLine', { last: lineCount }) : t('workbench.pick.none')}
      onType={setText}
      onChoose={(id) => {
        onClose();
        mode.choose(id);
      }}
      onClose={onClose}
    />
  );
}
