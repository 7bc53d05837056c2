import loadRuff, { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-web';
import type { FromTended } from '../tended-worker.ts';
import { answerWithRuff } from './ruff-engine.ts';
import type { FromRuff, ToRuff } from './ruff-messages.ts';
import { ruffSettings } from './ruff-settings.ts';

const say = (message: FromTended<FromRuff>) => self.postMessage(message);

async function serve(): Promise<void> {
  await loadRuff();
  const ruff = new Workspace(ruffSettings, PositionEncoding.Utf16);
  self.onmessage = ({ data }: MessageEvent<ToRuff>) => {
    try {
      say({ kind: 'done', output: answerWithRuff(ruff, data) });
    } catch (error) {
      say({ kind: 'broken', fault: String(error) });
    }
  };
  say({ kind: 'ready' });
}

serve().catch((error: unknown) => say({ kind: 'broken', fault: String(error) }));
