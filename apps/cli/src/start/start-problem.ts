import { EmbeddedPostgresError, FolderInUse } from '@holdout/db/embedded';
import { SandboxFault } from '@holdout/sandbox';

/** Something that whoever starts Holdout can do something about. The message is one clear sentence, or two. */
export class StartProblem extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'StartProblem';
  }
}

const sentencesByCode: Record<string, string> = {
  ENOSPC: 'The disk is full. Make room, or put the data on another disk with --data DIR.',
  EDQUOT: 'The disk quota is used up. Make room, or put the data on another disk with --data DIR.',
  EROFS: 'The data folder lies on a disk that cannot be written to. Choose another with --data DIR.',
  ENOTFOUND: 'The network cannot be reached: a name could not be resolved.',
  EAI_AGAIN: 'The network cannot be reached: a name could not be resolved.',
  EMFILE: 'Too many files are open: raise the limit (ulimit -n) and try again.',
};

/** One sentence for an error, or null when it is a bug of ours and deserves its stack. */
export function explain(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as NodeJS.ErrnoException).code;
    const known = code === undefined ? undefined : sentencesByCode[code];
    if (known) return known;
    if (/No space left on device|ENOSPC|no space left/i.test(at.message))
      return sentencesByCode.ENOSPC as string;
    if (at instanceof FolderInUse) return sayInUse(at);
    if (code === 'EACCES' || code === 'EPERM') return `This user may not do that: ${at.message}.`;
    if (at instanceof StartProblem || at instanceof EmbeddedPostgresError || at instanceof SandboxFault)
      return at.message;
  }
  return null;
}

function sayInUse({ folder, pid }: FolderInUse): string {
  return `Holdout is already running on the data folder ${folder} (process ${pid}). Stop it first, or start another one with --data DIR and --port N.`;
}
