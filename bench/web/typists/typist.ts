import { setTimeout as wait } from 'node:timers/promises';
import { createApiClient } from '../../../apps/cli/src/api-client.ts';
import { applyChanges, toFiles } from '../../../apps/web/src/features/workspace/project/project-files.ts';
import { digestOf } from './digest-of.ts';
import { fetchFrom } from './fetch-from.ts';
import type { Order, TypistReport } from './order.ts';
import { readBack } from './read-back.ts';
import { createRecordedAutosave } from './recorded-autosave.ts';

const typedFile = 'solution.py';
const runFile = { path: 'hello.py', content: 'print("hello")\n' };
/** Some words, then a look at them: the page saves 0.8 s after the last key, so every 3 s or so. */
const rhythmMs = { key: [120, 280], burst: [500, 3_000], pause: [900, 1_600] } as const;
const longestCycleMs = rhythmMs.burst[1] + rhythmMs.pause[1];

interface Time {
  startsAtMs: number;
  endsAtMs: number;
}

/** One candidate at the keyboard. */
export interface Typist {
  type(time: Time): Promise<void>;
  /** Presses Run and waits for the end of it. */
  run(): Promise<void>;
  /** Saves the rest, then reads everything back that was ever acknowledged. */
  report(time: Time): Promise<TypistReport>;
}

export async function sitDown(order: Order, number: number, draw: () => number): Promise<Typist> {
  const api = createApiClient(order.address, order.origin, fetchFrom(placeOf(number)));
  await api.invitation.accept({ token: new URL(order.links[number] ?? '').hash.slice(1) });
  await api.attempt.start({ hasConsented: true });
  const workspace = await api.attempt.workspace();
  const autosave = createRecordedAutosave(api, workspace);
  const between = ([least, most]: readonly [number, number]) => least + draw() * (most - least);
  let content = `# Candidate ${number}\n${order.text}\n# `;
  let typedCount = 0;

  function press(): void {
    content += order.text[typedCount % order.text.length]?.replace('\n', '\n# ') ?? '';
    typedCount += 1;
    autosave.change([{ path: typedFile, content }], 'typing');
  }

  return {
    async type({ endsAtMs }) {
      // Nobody begins at the same moment.
      await wait(between([0, longestCycleMs]));
      autosave.change([runFile], 'outside');
      while (performance.now() < endsAtMs) {
        const burstEndsAtMs = Math.min(performance.now() + between(rhythmMs.burst), endsAtMs);
        while (performance.now() < burstEndsAtMs) {
          press();
          await wait(between(rhythmMs.key));
        }
        await wait(between(rhythmMs.pause));
      }
    },
    async run() {
      const revision = await autosave.flush(true);
      const run = await api.attempt.startRun({ kind: 'file', path: runFile.path, revision });
      for await (const event of await api.attempt.runEvents({ runId: run.id, after: 0 }))
        if (event.type === 'end') break;
    },
    async report({ startsAtMs, endsAtMs }) {
      await autosave.flush();
      autosave.stop();
      const { acknowledged, troubles } = autosave;
      const typed = applyChanges(toFiles(workspace.files), [runFile, { path: typedFile, content }]);
      return {
        answers: acknowledged
          .filter(({ sentAtMs }) => sentAtMs < endsAtMs)
          .map(({ sentAtMs, ms }) => ({ atMs: sentAtMs - startsAtMs, ms })),
        acknowledged: acknowledged.map(({ revision, digest }) => ({ revision, digest })),
        troubles: [...troubles],
        typed: digestOf(typed),
        ...(await readBack(
          api,
          acknowledged.map(({ revision }) => revision),
        )),
      };
    },
  };
}

/** Loopback has 16 million addresses: 127.0.1.1 and so on. */
function placeOf(number: number): string {
  return `127.0.${1 + Math.floor(number / 250)}.${1 + (number % 250)}`;
}
