import { expect, test } from 'vitest';
import type { JudgeBridge } from '../src/sandbox.ts';
import { tableOf, testLimits, useSandbox } from './use-sandbox.ts';

/** Rows on their way from hidden code to the candidate's function: exactly as they were, sent once, bounded. */
const { load, own } = useSandbox();

/** `repr` tells 1 from 1.0 and True, 0.0 from -0.0, and one order of keys from another. */
const solution = `
def describe(rows): return repr(rows)
def spoil(rows):
    for row in rows:
        row["a"].append(1)
    return repr(rows)
`;

const generator = `
import random

NUMBERS = [-129, -128, 127, 128, 32767, 32768, 2**31, -2**31 - 1, 2**53 + 1, 2**63 - 1, -2**63, 2**63, 10**30]
WORDS = ["", "\\0", "\\ud800", "é😀", "$table", '"\\\\', "x" * 100, "__proto__", "NaN", "1"]
MAKERS = [
    lambda r: r.randrange(-3, 3),
    lambda r: r.choice(NUMBERS),
    lambda r: r.choice([0.0, -0.0, 1.0, 1e308, 5e-324, 0.1]),
    lambda r: r.random(),
    lambda r: r.random() < 0.5,
    lambda r: r.choice("abc"),
    lambda r: r.choice(WORDS),
    lambda r: str(r.random()),
    lambda r: None,
    lambda r: [r.random(), {"a": None}],
    lambda r: {"$table": [1, True, 1.0]},
]

def rows(seed):
    r = random.Random(seed)
    keys = ["a", "b", "__proto__", "$rows", "", "ü"][: r.randrange(7)]
    makers = {key: r.sample(MAKERS, r.choice([1, 1, 1, 2, 4])) for key in keys}
    missing, empty, mixed = r.choice([0, 0, 0.3]), r.choice([0, 0, 0.3, 1]), r.choice([0, 0, 0.5])
    made = []
    for _ in range(r.choice([0, 1, 2, 3, 10, 300])):
        present = [key for key in keys if r.random() >= missing]
        if r.random() < mixed:
            r.shuffle(present)
        made.append({key: None if r.random() < empty else r.choice(makers[key])(r) for key in present})
    return made
`;

async function grade(hidden: string, functions = ['describe', 'spoil']) {
  const judge = await own.sandbox.openJudge({
    label: 'judge',
    files: [
      { path: 'challenge.py', content: hidden },
      { path: 'generator.py', content: generator },
    ],
    seed: '1',
    limits: testLimits,
  });
  const { session } = await load(solution, functions);
  const results: Parameters<JudgeBridge['onResult']>[0][] = [];
  const tables: Buffer[] = [];
  try {
    await judge.grade({
      ...session,
      keepTable: (name, table) => {
        tables.push(table);
        return session.keepTable(name, table);
      },
      onResult: (result) => results.push(result),
    });
  } finally {
    await Promise.all([judge.close(), session.close()]);
  }
  return { results, tables };
}

test('rows come out exactly as they went in, all of them and some', async () => {
  const hidden = `
import random
from generator import rows
TEXT = {"type": "string", "maxLength": 2_000_000}
def grade(seed, prepared, candidate, report):
    wrong = []
    for number in range(250):
        made = rows(number)
        table = candidate.put("t", made)
        r = random.Random(number)
        some = [r.randrange(len(made)) for _ in range(min(len(made), r.randrange(6)))]
        for sent, expected in ((table, made), (table.take(some), [made[index] for index in some])):
            got = candidate.call("describe", expects=TEXT, process="same", rows=sent)
            if got.value != repr(expected):
                wrong.append([number, repr(expected)[:200], got.value and got.value[:200], got.error and got.error.message])
    report.result("round", "met" if not wrong else "not_met", wrong=wrong[:3])
`;
  expect((await grade(hidden)).results).toEqual([{ id: 'round', result: 'met', measures: { wrong: [] } }]);
}, 60_000);

test('no two rows share what can change', async () => {
  const hidden = `
def grade(seed, prepared, candidate, report):
    table = candidate.put("t", [{"a": []}, {"a": []}])
    spoilt = candidate.call("spoil", expects={"type": "string", "maxLength": 99}, rows=table.take([0, 0, 1]))
    report.result("apart", "met", rows=spoilt.value)
`;
  const { results } = await grade(hidden);
  expect(results[0]?.measures).toEqual({ rows: "[{'a': [1]}, {'a': [1]}, {'a': [1]}]" });
});

test('equal rows are sent once, and may be packed when the world is prepared', async () => {
  const hidden = `
from holdout_judge import pack
ROWS = [{"a": index} for index in range(5)]
def prepare(seed): return {"rows": pack(ROWS)}
def grade(seed, prepared, candidate, report):
    kept = [candidate.put(name, rows) for name, rows in (("one", prepared["rows"]), ("two", ROWS), ("three", ROWS[:4]))]
    TEXT = {"type": "string", "maxLength": 999}
    same = [candidate.call("describe", expects=TEXT, rows=table).value for table in kept]
    report.result("once", "met", same=same[0] == same[1] == repr(ROWS), other=same[2] == repr(ROWS[:4]))
`;
  const { results, tables } = await grade(hidden);
  expect(results[0]?.measures).toEqual({ same: true, other: true });
  expect(tables).toHaveLength(2);
});

test('calls that were started are answered in order, also those nobody waits for', async () => {
  const hidden = `
def grade(seed, prepared, candidate, report):
    TEXT = {"type": "string", "maxLength": 99}
    started = [candidate.start("describe", expects=TEXT, process="same", rows=number) for number in range(40)]
    report.result("first", "met", values=[one.wait().value for one in reversed(started[:30])])
`;
  const { results } = await grade(hidden);
  expect(results[0]?.measures.values).toEqual(Array.from({ length: 30 }, (_, i) => String(29 - i)));
});

test.each([
  ['a number that is none', '[{"a": float("nan")}]', /cannot hold NaN[\s\S]*in the table 'mine'/],
  ['a key that is no text', '[{1: 2}]', /must be text/],
  ['a value that is no data', '[{"a": {1}}]', /type set/],
  ['more than can be sent', '[{"a": "x" * (65 << 20)}]', /at most 64/],
])('%s is a fault of the challenge', async (_name, rows, sentence) => {
  const hidden = `def grade(seed, prepared, candidate, report): candidate.put("mine", ${rows})`;
  const attempt = grade(hidden);
  await expect(attempt).rejects.toMatchObject({ name: 'SandboxFault', kind: 'judge' });
  await expect(attempt).rejects.toThrow(sentence);
});

test('a row that the table does not have is a fault of the challenge', async () => {
  const hidden = 'def grade(seed, prepared, candidate, report): candidate.put("t", [{}]).take([1])';
  await expect(grade(hidden)).rejects.toThrow(/no row/);
});

test("tables cannot fill the candidate's memory: too many are a fault of the challenge", async () => {
  const { session } = await load(solution, ['describe']);
  const table = tableOf(1, [{ name: 'a', values: ['x'.repeat(43 * 1024 * 1024)] }]);
  for (const name of ['a', 'b']) expect(await session.keepTable(name, table)).toEqual({ kind: 'kept' });
  await expect(session.keepTable('c', table)).rejects.toMatchObject({ name: 'SandboxFault', kind: 'judge' });
  await session.close();
});
