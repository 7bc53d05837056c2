import type { Problem } from '../catalog-error.ts';

/** What is wrong with the texts of a merged tree: empty, doubled spaces, not translated, French spacing. */
export function findTextProblems(tree: unknown, file: string, problems: Problem[], at = ''): void {
  if (typeof tree !== 'object' || tree === null) return;
  if ('en' in tree && 'fr' in tree && typeof tree.en === 'string' && typeof tree.fr === 'string') {
    for (const message of findPairProblems(tree.en, tree.fr))
      problems.push({ path: file, message: `${at}: ${message}` });
    return;
  }
  for (const [key, value] of Object.entries(tree)) {
    const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : key;
    findTextProblems(value, file, problems, at ? `${at}.${id}` : id);
  }
}

/** No-break space before ; : ? ! » and after «, wide (U+00A0) or narrow (U+202F). */
const badFrenchSpacing = /[^\u00a0\u202f][;:?!»](?=\s|$)|«[^\u00a0\u202f]/;

function findPairProblems(en: string, fr: string): string[] {
  const found: string[] = [];
  for (const [name, text] of Object.entries({ English: en, French: fr })) {
    if (!text.trim()) found.push(`the ${name} text is empty`);
    if (text.includes('  ')) found.push(`the ${name} text has doubled spaces`);
  }
  if (en === fr && en.split(/\s+/).length > 3) found.push('is not translated');
  const spacing = badFrenchSpacing.exec(fr);
  if (spacing) found.push(`no-break space missing at "${spacing[0].trim()}"`);
  return found;
}
