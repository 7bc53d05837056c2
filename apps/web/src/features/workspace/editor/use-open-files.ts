import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { LineRange } from '../../../components/code-editor/code-editor-props.ts';
import { fromAddress, type OpenFile, toAddress } from './open-file.ts';

/** Which files have tabs (remembered on this device) and which one is in front (in the address, so it survives a reload). */
export function useOpenFiles(attemptId: string, firstPath: string, exists: (file: OpenFile) => boolean) {
  const [search, setSearch] = useSearchParams();
  const [stored, setStored] = useLocalStorage<string[]>({
    key: `holdout-tabs-${attemptId}`,
    defaultValue: [firstPath],
    getInitialValueInEffect: false,
  });
  const asked = search.get('file');
  const tabs = stored.map(fromAddress).filter(exists);
  const wanted = asked === null ? null : fromAddress(asked);
  const current = wanted && exists(wanted) ? wanted : (tabs[0] ?? null);
  const line = Number(search.get('line'));
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object per visit, so that the same place is shown again.
  const target = useMemo<LineRange | null>(
    () => (line > 0 ? { startLine: line, endLine: line } : null),
    [line, key],
  );

  const open = useCallback(
    (file: OpenFile, atLine?: number) => {
      const address = toAddress(file);
      setStored((before) => (before.includes(address) ? before : [...before, address]));
      setSearch(
        (before) => {
          before.set('file', address);
          if (atLine === undefined) before.delete('line');
          else before.set('line', String(atLine));
          return before;
        },
        { replace: true },
      );
    },
    [setSearch, setStored],
  );
  const close = useCallback(
    (file: OpenFile) => {
      const address = toAddress(file);
      setStored((before) => before.filter((each) => each !== address));
      if (asked !== address && asked !== null) return;
      const rest = tabs.filter((tab) => toAddress(tab) !== address);
      setSearch(
        (before) => {
          if (rest[0]) before.set('file', toAddress(rest[0]));
          else before.delete('file');
          before.delete('line');
          return before;
        },
        { replace: true },
      );
    },
    [asked, tabs, setSearch, setStored],
  );
  const shownTabs =
    current && !tabs.some((tab) => toAddress(tab) === toAddress(current)) ? [...tabs, current] : tabs;
  return { tabs: shownTabs, current, target, open, close };
}
