import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);
/** Beyond it one waits for half a minute for the last few percent. */
const quality = 9;

/** Writes each asset once more, compressed: the server then never compresses the editor for each candidate anew. */
export function compressAssets(): Plugin {
  return {
    name: 'holdout-compress-assets',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const compressible = Object.keys(bundle).filter((name) => /\.(js|css|svg|ttf|wasm)$/.test(name));
      await Promise.all(
        compressible.map(async (name) => {
          const file = path.join(dir, name);
          const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
          await writeFile(`${file}.br`, await compress(await readFile(file), { params }));
        }),
      );
    },
  };
}
