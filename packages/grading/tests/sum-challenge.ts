import { randomBytes } from 'node:crypto';
import {
  CheckSentences,
  checkResultValues,
  LocalizedText,
  type PipelineChallenge,
  PipelineManifest,
} from '@holdout/contract';
import { digestProject } from '@holdout/contract/digest';
import { z } from 'zod';
import type { GradingKit } from '../src/grade-submission.ts';

/** A tiny challenge with everything a real one has: hidden code, prepared world, data, terms, variants. */
const limit = { wall_seconds: 20, memory_mb: 256, output_kb: 64, disk_mb: 16 };
const tests = { ...limit, wall_seconds: 30 };
const checks = ['S1_fit', 'S2_total', 'S3_empty', 'T_kill', 'T_portable', 'Q_structure', 'R_readme_parts'];

/** A random marker per place, so that whatever is found tells where it leaked from. */
export const drawMarker = () => `CANARY-${randomBytes(16).toString('hex')}`;
export const markers = {
  judge: drawMarker(),
  oracle: drawMarker(),
  labels: drawMarker(),
  prepared: drawMarker(),
  variant: drawMarker(),
  /** The control: this one the candidate is given, so a search that works must find it. */
  given: drawMarker(),
};

const hidden = {
  'challenge.py': `# ${markers.judge}
import oracle
from holdout_judge import Variant

def prepare(seed):
    return b"${markers.prepared} " + seed.encode()

def workspace(seed, prepared):
    return {"files": {"data/values.csv": "value\\n1\\n2\\n${markers.given}\\n"}, "terms": {"column": "value"}}

def grade(seed, prepared, candidate, report):
    assert prepared is not None and seed.encode() in prepared
    labels = open(oracle.LABELS).read()
    model = candidate.model("A")
    fitted = candidate.call("fit", expects={"type": "any", "maxBytes": 20000}, rows=[{"value": 1}], seed=1, model_dir=model)
    report.result("S1_fit", "met" if fitted.ok else "not_met", seen=str(fitted.value)[:2000], problem=oracle.said(fitted))
    for check, values in (("S2_total", [1, 2, 3]), ("S3_empty", [])):
        answer = candidate.call("total", expects={"type": "number"}, timeout_s=3, values=values)
        right = answer.ok and answer.value == oracle.total(values)
        report.result(check, "met" if right else "not_met", total=answer.value if answer.ok else None, problem=oracle.said(answer))

def variants():
    return [
        Variant("builtin", "sound", True, "Python's own", {"total": sum, "fit": lambda **_: {}}),
        Variant("float", "sound", True, "in floats", {"total": lambda values: float(sum(values)), "fit": lambda **_: {}}),
        Variant("drops-last", "values", False, "${markers.variant}", {"total": lambda values: sum(values[:-1]), "fit": lambda **_: {}}),
        Variant("positive", "signs", False, "takes all as positive", {"total": lambda values: sum(map(abs, values)), "fit": lambda **_: {}}),
    ]
`,
  'oracle.py': `"""${markers.oracle}"""
from pathlib import Path
LABELS = Path(__file__).parent / "labels.csv"

def total(values):
    return sum(values)

def said(answer):
    return f"{answer.error.type}: {answer.error.message}"[:500] if answer.error else None
`,
  'labels.csv': `label\n${markers.labels}\n`,
};

const check = (title: string, saw: string): { en: CheckSentences; fr: CheckSentences } => {
  const one = CheckSentences.parse({
    title,
    did: 'Called it.',
    saw: { any: saw },
    implies: { any: 'So it is.' },
  });
  return { en: one, fr: { ...one, title: `${title} (fr)` } };
};

const files = Object.entries(hidden).map(([path, content]) => ({ path, content }));

export const sumChallenge: PipelineChallenge = {
  kind: 'pipeline',
  manifest: PipelineManifest.parse({
    format: 1,
    id: 'sum',
    kind: 'pipeline',
    version: '1.0.0',
    title: { en: 'Sum', fr: 'Somme' },
    summary: { en: 'Sum', fr: 'Somme' },
    working_hours: 1,
    window_days: 1,
    ai_policy: { en: 'Any', fr: 'Libre' },
    entry: {
      file: 'solution.py',
      functions: [
        { name: 'fit', parameters: ['rows', 'seed', 'model_dir'] },
        { name: 'total', parameters: ['values'] },
      ],
    },
    limits: { run: limit, visible: limit, hidden: limit, tests },
    checks,
  }),
  statement: LocalizedText.parse({ en: 'Add up `{{column}}`.', fr: 'Additionnez `{{column}}`.' }),
  dictionary: null,
  sentences: Object.fromEntries(checks.map((id) => [id, check(id, 'It gave an answer.')])),
  starter: [{ path: 'solution.py', content: 'def total(values):\n    raise NotImplementedError\n' }],
  visible: [
    {
      path: 'visible/test_visible.py',
      content: 'from solution import total\n\n\ndef test_one():\n    assert total([1]) == 1\n',
    },
  ],
  hidden: files,
  proofs: [],
  digest: digestProject(files),
};

export const kit: GradingKit = {
  id: 'none',
  digest: digestProject([]),
  evidenceMap: {
    rule: {
      result_meanings: z
        .record(z.enum(checkResultValues), LocalizedText)
        .parse(Object.fromEntries(checkResultValues.map((value) => [value, { en: value, fr: value }]))),
    },
  },
};

export const soundProject = [
  {
    path: 'solution.py',
    content:
      'HELPER = 1\n\n\ndef fit(rows, *, seed, model_dir):\n    return {}\n\n\ndef total(values):\n    return sum(values)\n',
  },
  {
    path: 'tests/test_total.py',
    content:
      'import solution\n\n\ndef test_values():\n    assert solution.total([1, 2]) == 3\n\n\ndef test_signs():\n    assert solution.total([-1, 2]) == 1\n\n\ndef test_internals():\n    assert solution.HELPER == 1\n',
  },
];

/** The sound project with another `total`, or with another whole solution. */
export const withTotal = (body: string) =>
  withSolution(`def fit(rows, *, seed, model_dir):\n    return {}\n\n\ndef total(values):\n${body}\n`);
export const withSolution = (content: string) => [{ path: 'solution.py', content }];
