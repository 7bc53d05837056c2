/** Why the text of a file does not hold what it should, and where in it; pages put it into words. */
export interface FileProblem<Fault extends string> {
  kind: 'not_json' | 'unknown_key' | 'too_many' | 'bad_value' | Fault;
  /** As in `nodes[3].kind`; empty for the whole. */
  place: string;
}

interface Issue {
  code?: string;
  path: readonly PropertyKey[];
  keys?: readonly string[];
  origin?: string;
  params?: Record<string, unknown>;
}

interface Schema<Value> {
  safeParse: (json: unknown) => { data?: Value | undefined; error?: { issues: Issue[] } | undefined };
}

/** @typeParam Fault what the schema's own checks call what they find, as `params.fault` */
export function readJson<Value, Fault extends string>(
  schema: Schema<Value>,
  text: string,
): { value: Value; problem: null } | { value: null; problem: FileProblem<Fault> } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { value: null, problem: { kind: 'not_json', place: '' } };
  }
  const { data, error } = schema.safeParse(json);
  return data === undefined
    ? { value: null, problem: problemOf(error?.issues[0]) }
    : { value: data, problem: null };
}

function problemOf<Fault extends string>(issue: Issue | undefined): FileProblem<Fault> {
  const place = placeOf([...(issue?.path ?? []), ...(issue?.keys?.slice(0, 1) ?? [])]);
  const fault = issue?.params?.fault as Fault | undefined;
  if (fault) return { kind: fault, place };
  if (issue?.code === 'unrecognized_keys') return { kind: 'unknown_key', place };
  const isTooMany = issue?.code === 'too_big' && issue.origin === 'array';
  return { kind: isTooMany ? 'too_many' : 'bad_value', place };
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}
