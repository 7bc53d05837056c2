/** What stands where a word that could name the candidate stood. */
const redacted = '▮▮▮';

export interface Identity {
  candidateId: string;
  name: string;
  email: string;
}

/** Given names that are Python words too: only their capitalised form is a name, `max(…)` is code. */
const pythonWords = new Set([
  ...['abs', 'all', 'any', 'bin', 'chr', 'dict', 'dir', 'del', 'for', 'hash', 'hex', 'id', 'in', 'int', 'is'],
  ...['iter', 'len', 'list', 'map', 'max', 'min', 'next', 'not', 'oct', 'or', 'ord', 'pow', 'print', 'range'],
  ...['raise', 'repr', 'round', 'set', 'slice', 'str', 'sum', 'super', 'try', 'type', 'vars', 'with', 'zip'],
  ...[
    'mean',
    'mode',
    'std',
    'var',
    'fit',
    'time',
    'date',
    'day',
    'may',
    'mark',
    'art',
    'will',
    'test',
    'data',
  ],
  ...['as', 'do', 'if', 'an', 'to', 'no', 'so', 'on', 'of', 'by', 'be', 'or', 'and', 'self', 'axis', 'log'],
]);

/**
 * A function that takes the candidate's name, address and ids out of any text: whole words in any case, with and without
 * accents on either side; run together or joined by a sign as well.
 */
export function createRedaction(identity: Identity, ids: string[]): (text: string) => string {
  const parts = withoutAccents(identity.name)
    .split(/[\s'’.-]+/u)
    .filter((part) => part.length >= 2);
  const localPart = identity.email.split('@')[0] ?? '';
  const joined = joinedNames(parts);
  const anywhere = [identity.email, identity.candidateId, ...ids, ...joined.filter(isTelling)];
  const words = [...parts, ...joined, ...[localPart].filter((part) => part.length >= 6)];
  const loose = words.filter((word) => !pythonWords.has(word.toLowerCase()));
  const strict = words.filter((word) => pythonWords.has(word.toLowerCase())).map(capitalised);
  const patterns = [
    anyOf(anywhere, 'giu', false),
    anyOf(loose, 'giu', true),
    anyOf([...strict, ...strict.map((word) => word.toUpperCase())], 'gu', true),
  ].filter((pattern) => pattern !== null);
  return (text) => {
    const decomposed = text.normalize('NFD');
    const result = patterns.reduce((rest, pattern) => rest.replace(pattern, redacted), decomposed);
    return result === decomposed ? text : result.normalize('NFC');
  };
}

/** Long enough to mean this person wherever it stands; shorter ones ("lian") are parts of other words. */
const isTelling = (name: string): boolean => name.length >= 8;

/** Every text inside a value, keys left alone. */
export function redactDeep<Value>(value: Value, redact: (text: string) => string): Value {
  return mapTexts(value, redact) as Value;
}

function mapTexts(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, redact)]));
}

/** "Ada Lovelace" as adalovelace, ada.lovelace, ada_lovelace, lovelace-ada, alovelace; any two of more parts. */
function joinedNames(parts: string[]): string[] {
  const pairs = parts
    .slice(0, 5)
    .flatMap((a, n) => parts.slice(0, 5).flatMap((b, m) => (n === m ? [] : [[a, b] as const])));
  return pairs.flatMap(([a, b]) => [
    ...['', '.', '_', '-', ' '].map((sign) => `${a}${sign}${b}`),
    ...[`${a.slice(0, 1)}${b}`].filter((name) => name.length >= 5),
  ]);
}

function anyOf(texts: string[], flags: string, isWholeWord: boolean): RegExp | null {
  const sorted = [...new Set(texts)].sort((a, b) => b.length - a.length);
  if (sorted.length === 0) return null;
  const choice = `(?:${sorted.map(patternOf).join('|')})`;
  const sign = '[\\p{L}\\p{N}\\p{M}]';
  return new RegExp(isWholeWord ? `(?<!${sign})${choice}(?!${sign})` : choice, flags);
}

/** Each letter with any accents, as decomposed text has them. */
function patternOf(text: string): string {
  return [...withoutAccents(text)]
    .map((sign) => (/\p{L}/u.test(sign) ? `${sign}\\p{M}*` : sign.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')))
    .join('');
}

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
