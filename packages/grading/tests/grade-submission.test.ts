import { Grade } from '@holdout/contract';
import { digestProject } from '@holdout/contract/digest';
import { listContainers, SandboxFault } from '@holdout/sandbox';
import { describe, expect, it } from 'vitest';
import { gradeSubmission, isReceiptIntact } from '../src/index.ts';
import { kit, soundProject, sumChallenge, withSolution, withTotal } from './sum-challenge.ts';
import { resultsOf, useGrading } from './use-grading.ts';

const { own, owner, cache, grade } = useGrading();
const nothingRun = {
  S1_fit: 'not_run',
  S2_total: 'not_run',
  S3_empty: 'not_run',
  T_kill: 'not_run',
  T_portable: 'not_run',
  Q_structure: 'not_run',
  R_readme_parts: 'not_run',
};

describe('gradeSubmission', () => {
  it('grades a sound project: checks, own tests against variants, quality, receipt', async () => {
    const done = await grade(soundProject);
    expect(Grade.parse(done)).toEqual(done);
    expect(done.job).toEqual({ status: 'finished' });
    expect(done.executions.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['hidden-checks', 'completed'],
      ['own-tests', 'completed'],
    ]);
    expect(resultsOf(done)).toEqual({
      S1_fit: 'met',
      S2_total: 'met',
      S3_empty: 'met',
      T_kill: 'met',
      T_portable: 'partly',
      Q_structure: 'met',
      R_readme_parts: 'unknown',
    });
    const measures = Object.assign({}, ...done.checks.map((check) => check.measures));
    expect(measures).toMatchObject({
      tests: 3,
      counted: 2,
      caught: 2,
      of: 2,
      rejecting: 1,
      names: expect.stringContaining('test_internals'),
    });
    expect(done.checks[0]?.text.fr.title).toBe('S1_fit (fr)');
    expect(done.receipt).toMatchObject({
      challenge: 'sum@1.0.0',
      submissionDigest: digestProject(soundProject),
    });
    expect(isReceiptIntact(done.receipt)).toBe(true);
    expect(isReceiptIntact({ ...done.receipt, kit: 'other' })).toBe(false);
  });

  it('comes out the same again, and another world is another receipt', async () => {
    const [first, second] = [await grade(soundProject), await grade(soundProject)];
    expect(second.receipt).toEqual(first.receipt);
    const kept = cache.content.size;
    const other = await grade(soundProject, '2');
    expect(other.receipt.seedDigest).not.toBe(first.receipt.seedDigest);
    expect(cache.content.size).toBeGreaterThan(kept);
  });

  it.each([
    [
      'a syntax error',
      withSolution('import os\ndef fit(:\n    pass\n'),
      /solution\.py, line 2: SyntaxError: .*Expected: solution\.py can be imported and defines fit\(rows, seed, model_dir\), total\(values\)\./,
    ],
    ['an error on import', withSolution('import os\n\nos.nothing\n'), /solution\.py, line 3: AttributeError/],
    [
      'a missing function',
      withSolution('def fit(rows, *, seed, model_dir):\n    return {}\n'),
      /^solution\.py does not define total\(values\)\. Expected:/,
    ],
    [
      'a missing entry file',
      [{ path: 'other.py', content: '' }],
      /^The project has no solution\.py\. Expected:/,
    ],
  ])(
    '%s: candidate_error with file, line and what was expected; nothing else is run',
    async (_, files, detail) => {
      const done = await grade(files);
      expect(done.executions).toEqual([
        expect.objectContaining({
          name: 'hidden-checks',
          outcome: 'candidate_error',
          detail: expect.stringMatching(detail),
        }),
      ]);
      expect(resultsOf(done)).toEqual(nothingRun);
      expect(done.checks[0]?.text.en.implies).toBe('Nothing follows from it, neither for nor against.');
    },
  );

  it('reports a syntax error in the code as a finding as well', async () => {
    const done = await grade(withSolution('def fit(:\n'));
    expect(done.quality.findings).toContainEqual(
      expect.objectContaining({ rule: 'holdout/syntax-error', line: 1 }),
    );
  });

  it.each([
    ['an endless loop', '    while True:\n        pass', 'timeout'],
    ['10 GB of memory', '    return len(bytearray(10_000_000_000))', 'out_of_memory'],
    ['endless output', '    while True:\n        print("x" * 1000)', 'output_limit'],
    [
      'a fork bomb',
      '    import os\n    while True:\n        try:\n            os.fork()\n        except OSError:\n            pass',
      'process_limit',
    ],
  ])('%s: the outcome says so, checks before it stand, later ones did not run', async (_, body, outcome) => {
    const done = await grade(withTotal(body));
    expect(done.job.status).toBe('finished');
    const results = resultsOf(done);
    if (outcome === 'out_of_memory' && done.executions[0]?.outcome === 'completed') {
      // Python itself refused so large an array: an error of the call, told by the judge.
      expect(results).toMatchObject({ S1_fit: 'met', S2_total: 'not_met' });
      return;
    }
    expect(done.executions[0]).toMatchObject({ name: 'hidden-checks', outcome });
    expect(results).toMatchObject({ S1_fit: 'met', S2_total: 'not_run', S3_empty: 'not_run' });
  });

  it('a value of another shape is an error of that call, not of the platform', async () => {
    const done = await grade(withTotal('    return str(sum(values))'));
    expect(done.executions[0]?.outcome).toBe('completed');
    expect(resultsOf(done)).toMatchObject({ S1_fit: 'met', S2_total: 'not_met', S3_empty: 'not_met' });
  });

  it('without tests of one’s own none is caught, and nothing is said about the rest', async () => {
    const done = await grade(withTotal('    return sum(values)'));
    expect(done.executions.map(({ name }) => name)).toEqual(['hidden-checks']);
    expect(resultsOf(done)).toMatchObject({ T_kill: 'not_met', T_portable: 'unknown' });
  });

  it('tests that never end cost their own result only', async () => {
    const endless = { path: 'tests/test_slow.py', content: 'def test():\n    while True:\n        pass\n' };
    const quick = { ...sumChallenge, manifest: structuredClone(sumChallenge.manifest) };
    quick.manifest.limits.tests.wall_seconds = 3;
    const files = [...withTotal('    return sum(values)'), endless];
    const done = await gradeSubmission({
      sandbox: own.sandbox,
      challenge: quick,
      kit,
      seed: '1',
      files,
      preparedCache: cache,
    });
    expect(done.executions[1]).toMatchObject({ name: 'own-tests', outcome: 'timeout' });
    expect(resultsOf(done)).toMatchObject({ S2_total: 'met', T_kill: 'not_met', T_portable: 'unknown' });
  });

  it('a fault in hidden code is ours: thrown, never a result', async () => {
    const broken = {
      ...sumChallenge,
      hidden: sumChallenge.hidden.map((file) => ({
        ...file,
        content: file.content.replace('right = ', 'right = nothing or '),
      })),
    };
    const request = {
      sandbox: own.sandbox,
      challenge: broken,
      kit,
      seed: '1',
      files: soundProject,
      preparedCache: cache,
    };
    await expect(gradeSubmission(request)).rejects.toThrow(SandboxFault);
  });

  it('containers that are removed while the tests are measured are our fault: thrown, never unknown', async () => {
    const slow = { path: 'tests/test_slow.py', content: 'import time\n\ndef test():\n    time.sleep(1)\n' };
    let removed: Promise<unknown> | undefined;
    const removeAll = async () => {
      const ids = await listContainers(own.docker, owner);
      await Promise.all(ids.map((id) => own.docker.getContainer(id).remove({ force: true })));
    };
    const work = gradeSubmission({
      sandbox: own.sandbox,
      challenge: sumChallenge,
      kit,
      seed: '1',
      files: [...withTotal('    return sum(values)'), slow],
      preparedCache: cache,
      onProgress: ({ stage, done }) => {
        if (stage === 'tests' && done !== undefined) removed ??= removeAll();
      },
    });
    await expect(work).rejects.toMatchObject({ name: 'SandboxFault', kind: 'container' });
    await removed;
  });

  it('stops when asked to', async () => {
    const stop = new AbortController();
    const files = withTotal('    while True:\n        pass');
    const work = gradeSubmission({
      sandbox: own.sandbox,
      challenge: sumChallenge,
      kit,
      seed: '1',
      files,
      preparedCache: cache,
      signal: stop.signal,
      onProgress: ({ stage, done }) => {
        if (stage === 'checks' && done === 1) stop.abort();
      },
    });
    await expect(work).rejects.toThrow();
  });
});
