import { readFileSync } from 'node:fs';

const lookMs = 1_000;

/**
 * Calls back once when npm, which started us through a shell, is gone. A killed npm tells nobody: its shell goes on
 * under another parent, and so would we, unseen, with the port and the data folder in our hands.
 */
export function watchNpm(onGone: () => void): void {
  const before = parents();
  const timer = setInterval(() => {
    if (parents() === before) return;
    clearInterval(timer);
    onGone();
  }, lookMs);
  timer.unref();
}

/** Our parent and its parent: the shell and npm. Without /proc only the shell is seen. */
function parents(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function parentOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may hold anything; the parent comes two fields later.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
  } catch {
    return '';
  }
}
