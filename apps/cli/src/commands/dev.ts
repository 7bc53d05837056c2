import { watch } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../config.ts';
import { holdPlatform } from '../start/hold-platform.ts';
import { startWebServer } from '../start/web-server.ts';

const settleMs = 200;

/** `npm run dev`: the platform with Vite's server in front; API and worker start anew when their sources change. */
export function run(args: string[]): Promise<number> {
  return holdPlatform(args, {
    webAddress: 'http://localhost:5173',
    onStarted(platform, onNews) {
      const web = startWebServer();
      let timer: NodeJS.Timeout | undefined;
      const watchers = ['apps/api/src', 'apps/worker/src', 'packages'].map((folder) =>
        watch(path.join(projectFolder, folder), { recursive: true }, (_event, file) => {
          if (!file || /node_modules|\.test\.|~$/.test(file)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            onNews(`${folder}/${file} changed; starting API and worker anew`);
            void platform.restart();
          }, settleMs);
        }),
      );
      return () => {
        for (const watcher of watchers) watcher.close();
        web.kill();
      };
    },
  });
}
