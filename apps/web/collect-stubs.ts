import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/**
 * Packs the stubs of a library into one file, for the language server in the browser:
 * `npx tsx apps/web/collect-stubs.ts <folder of the package> <zip>`. See python-stubs/README.md.
 */
const [folder = '', zip = ''] = process.argv.slice(2);
const name = path.basename(folder);
/** What tests and builds of the library itself need. */
const inside = /^(typing\/tests|testing|f2py|_pyinstaller|core|_utils)\//;
const isStub = (file: string) => /\.pyi$|^_typing\/.*\.py$/.test(file) && !inside.test(file);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isStub).sort();
const entries = files.map((file) => [`${name}/${file}`, readFileSync(path.join(folder, file))] as const);
// The same files make the same bytes, on any day.
writeFileSync(zip, zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) }));
