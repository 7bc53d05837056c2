import { randomBytes, randomInt } from 'node:crypto';

/** What must stay hidden, drawn anew for each run of the suite, so that nothing can know it beforehand. */
export interface Canaries {
  /** In every hidden file, label, prepared world, variant and test name, and in the seed: each place has its own. */
  secrets: Map<string, string>;
  /** Part of hidden inputs: candidate code is given it, the candidate must never read it. */
  input: string;
}

const place = /@CANARY:([a-z-]+)@/g;

export function drawCanaries(): Canaries {
  // Nine digits, none of them a round number: it stays recognisable as an integer and as a float.
  return { secrets: new Map(), input: String(randomInt(100_000_001, 999_999_999)) };
}

/** `@CANARY:labels@` and `@INPUT@` in a text become this run's. */
export function plantCanaries(canaries: Canaries, owner: string, text: string): string {
  return text
    .replace(place, (_, name: string) => secretOf(canaries, `${owner}/${name}`))
    .replaceAll('@INPUT@', canaries.input);
}

export function secretOf({ secrets }: Canaries, where: string): string {
  const secret = secrets.get(where) ?? `CANARY-${randomBytes(16).toString('hex')}`;
  secrets.set(where, secret);
  return secret;
}

/** Where the secrets come from that this text holds. */
export function findSecrets({ secrets }: Canaries, text: string): string[] {
  return [...secrets].filter(([, secret]) => text.includes(secret)).map(([where]) => where);
}
