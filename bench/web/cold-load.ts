import { editorOf } from '../../apps/cli/e2e/workplace.ts';
import { paths } from '../../apps/web/src/lib/paths.ts';
import type { Row } from '../report/row.ts';
import { spreadOf } from '../report/spread.ts';
import type { Desk } from './desk.ts';
import type { Setting } from './setting.ts';
import { takeDrawnKeys, watchKeys } from './watch-keys.ts';
import { type Transfer, watchWire } from './watch-wire.ts';

/** What is open when the flagship is opened. */
const entryFile = 'solution.py';
/** Helpers that start by themselves do so soon after the editor is there. */
const quietMs = 2_000;
/** Python's language server and linter: the editor works without them, so they are no part of the first load. */
const isPythonHelp = ({ url }: Transfer) => /\/assets\/[^/]*(python-help|pyright|ruff|\.zip)[^/]*$/.test(url);

interface ColdLoad {
  /** From the start of the navigation until the first typed character is drawn. */
  typedMs: number;
  /** Whatever was asked for until then. */
  first: Transfer[];
  /** What came by itself while nobody did anything, the help for Python included. */
  later: Transfer[];
}

/** The workspace in a window that has never seen it, until one can type. */
export async function measureColdLoad({ desk, rounds }: Setting): Promise<Row[]> {
  const loads: ColdLoad[] = [];
  for (let round = 0; round < rounds; round += 1) loads.push(await loadOnce(desk));
  const megabytesOf = (which: 'first' | 'later') => loads.map((load) => sumBytes(load[which]) / 1e6);
  const [one] = loads;
  return [
    {
      name: 'cold load of the workspace, over the wire',
      unit: 'MB',
      ...spreadOf(megabytesOf('first')),
      target: { atMost: 1.5 },
      detail: describeTransfers(one?.first ?? []),
    },
    {
      name: 'comes later by itself, over the wire',
      unit: 'MB',
      ...spreadOf(megabytesOf('later')),
      // What there is today, so that growth is seen.
      target: { atMost: 6 },
      detail: describeTransfers(one?.later ?? []),
    },
    {
      name: 'navigation to the first typed character',
      unit: 'ms',
      ...spreadOf(loads.map(({ typedMs }) => typedMs)),
      target: { atMost: 2_000 },
      detail: `${rounds} windows, each with an empty cache`,
    },
  ];
}

async function loadOnce({ openWindow, t }: Desk): Promise<ColdLoad> {
  const page = await openWindow();
  try {
    const wire = watchWire(page);
    await page.goto(paths.workspace(), { waitUntil: 'commit' });
    await editorOf(page, t, entryFile).focus();
    await watchKeys(page, '.view-lines');
    await page.keyboard.press('x');
    const [key] = await takeDrawnKeys(page, 1);
    const untilTyped = await wire.asked();
    await wire.untilQuiet(quietMs);
    const later = (await wire.asked()).slice(untilTyped.length);
    return {
      typedMs: key?.drawnAtMs ?? Number.NaN,
      first: untilTyped.filter((transfer) => !isPythonHelp(transfer)),
      later: [...untilTyped.filter(isPythonHelp), ...later],
    };
  } finally {
    await page.context().close();
  }
}

function sumBytes(transfers: Transfer[]): number {
  return transfers.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Such as `31 requests, most in editor.api-B6zhJRar.js 0.60, monaco-CXCHhtDG.js 0.17`. */
function describeTransfers(transfers: Transfer[]): string {
  const largest = transfers
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 3)
    .map(({ url, bytes }) => `${new URL(url).pathname.split('/').at(-1)} ${(bytes / 1e6).toFixed(2)}`);
  return `${transfers.length} requests${largest.length > 0 ? `, most in ${largest.join(', ')}` : ''}`;
}
