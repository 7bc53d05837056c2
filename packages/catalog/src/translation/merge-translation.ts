import type { Problem } from '../catalog-error.ts';

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that say which entry is meant, or what it is; the same in both languages, never text. */
const anchors = ['id', 'competency_id', 'level', 'value'] as const;

/**
 * Lays the French file over the English one: wherever both have a text, `{ en, fr }`. Entries meet by id where they have
 * one, else by position. What French adds or puts elsewhere is a problem; what it lacks stays a bare string, which the
 * schema then refuses by place.
 */
export function mergeTranslation(
  en: unknown,
  fr: unknown,
  file: string,
  problems: Problem[],
  at = '',
): unknown {
  const refuse = (message: string) => {
    problems.push({ path: file, message: `${at || 'file'}: ${message}` });
    return en;
  };
  if (fr === undefined) return en;
  if (typeof en === 'string')
    return typeof fr === 'string' ? { en, fr } : refuse('a text in English, something else here');
  if (Array.isArray(en))
    return Array.isArray(fr) ? mergeLists(en, fr, file, problems, at) : refuse('a list in English');
  // What is no text needs no translation; the French file may repeat it.
  if (!isTree(en)) return fr === en ? en : refuse(`${String(fr)} instead of ${String(en)}`);
  if (!isTree(fr)) return refuse('has parts in English');
  const merged: Tree = {};
  for (const [key, value] of Object.entries(en)) {
    const isAnchor = anchors.some((anchor) => anchor === key);
    if (isAnchor && fr[key] !== undefined && fr[key] !== value)
      problems.push({ path: file, message: `${at}.${key}: ${String(fr[key])} instead of ${String(value)}` });
    merged[key] = isAnchor ? value : mergeTranslation(value, fr[key], file, problems, join(at, key));
  }
  for (const key of Object.keys(fr))
    if (!(key in en)) problems.push({ path: file, message: `${join(at, key)}: is not in the English file` });
  return merged;
}

function mergeLists(en: unknown[], fr: unknown[], file: string, problems: Problem[], at: string): unknown[] {
  const idOf = (value: unknown) => {
    const id = isTree(value) ? (value.id ?? value.competency_id) : null;
    return typeof id === 'string' ? id : null;
  };
  const hasIds = en.length > 0 && en.every((entry) => idOf(entry) !== null);
  if (!hasIds && en.length !== fr.length)
    problems.push({ path: file, message: `${at}: ${fr.length} entries instead of ${en.length}` });
  const ids = en.map(idOf);
  if (hasIds)
    for (const extra of fr.filter((entry) => !ids.includes(idOf(entry))))
      problems.push({
        path: file,
        message: `${at}: ${idOf(extra) ?? 'an entry'} is not in the English file`,
      });
  return en.map((entry, n) => {
    const other = hasIds ? fr.find((one) => idOf(one) === ids[n]) : fr[n];
    if (other === undefined)
      problems.push({ path: file, message: `${at}: ${ids[n] ?? `entry ${n + 1}`} is missing` });
    return mergeTranslation(entry, other, file, problems, `${at}[${ids[n] ?? n}]`);
  });
}

const join = (at: string, key: string) => (at ? `${at}.${key}` : key);
