import { projectLimits } from '@holdout/contract';
import { folderOf, joinPath, nameOf } from '../tree/tree-rows.ts';

const longestName = 80;

/** A free path next to this one, for the other version of the same file: `model.py` has `model_other.py`. */
export function besidePath(path: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((each) => each.toLowerCase()));
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '.txt'];
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? '_other' : `_other${number}`;
    const room = Math.min(
      longestName - mark.length - ending.length,
      projectLimits.pathLength - (path.length - name.length) - mark.length - ending.length,
    );
    const free = joinPath(folderOf(path), stem.slice(0, room) + mark + ending);
    if (!used.has(free.toLowerCase())) return free;
  }
}
