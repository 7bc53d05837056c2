import readmeEn from '../../../../../docker/work-locally/README.en.md?raw';
import readmeFr from '../../../../../docker/work-locally/README.fr.md?raw';
import runner from '../../../../../docker/work-locally/run.py?raw';
import script from '../../../../../docker/work-locally/work-locally.sh?raw';
import type { ArchiveParts } from './lay-out-archive.ts';

const root = '../../../../../docker/sandbox/';
/** What the image is built from, as the platform builds it, and the system calls that it allows. */
const files = import.meta.glob<string>(
  ['../../../../../docker/sandbox/**/*', '!**/*.md', '!**/*.pyc', '!**/self-test.py'],
  { query: '?raw', import: 'default', eager: true },
);

/** The parts of an archive that are the same for everybody; loaded when somebody wants one. */
export const archiveParts: ArchiveParts = {
  script,
  runner,
  readme: { en: readmeEn, fr: readmeFr },
  sandbox: Object.entries(files).map(([path, content]) => ({ path: path.slice(root.length), content })),
};
