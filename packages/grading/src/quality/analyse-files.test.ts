import { describe, expect, it } from 'vitest';
import { analyseFiles } from './analyse-files.ts';

const analyse = async (content: string, path = 'solution.py') => {
  const [analysis] = await analyseFiles([{ path, content }]);
  if (!analysis) throw new Error('one file, one analysis');
  return analysis;
};
const rulesOf = ({ findings }: Awaited<ReturnType<typeof analyse>>) =>
  findings.map((one) => `${one.line} ${one.rule}`);

describe('analysis of a file', () => {
  it('reports what ruff sees, with the aspect', async () => {
    const analysis = await analyse('import os\n\n\ndef _f(a=[]):\n    return a\n');
    expect(analysis.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ line: 1, rule: 'F401', aspect: 'dead-code' }),
        expect.objectContaining({ line: 4, rule: 'B006', aspect: 'errors' }),
      ]),
    );
  });

  it('cannot be silenced: suppression comments are masked and listed, also after other alphabets', async () => {
    const source =
      '# ruff: noqa\nname = "é # noqa"\nimport os  # é # NOQA: F401\nimport re  # type: ignore\n';
    const analysis = await analyse(source);
    expect(rulesOf(analysis)).toEqual(expect.arrayContaining(['3 F401', '4 F401']));
    expect(analysis.suppressions.map((one) => [one.line, one.text])).toEqual([
      [1, '# ruff: noqa'],
      [3, '# é # NOQA: F401'],
      [4, '# type: ignore'],
    ]);
  });

  it('says where the syntax is wrong', async () => {
    expect(rulesOf(await analyse('x = 1\ndef f(:\n    pass\n'))).toContain('2 holdout/syntax-error');
  });

  it('measures functions, handlers and work on import', async () => {
    const analysis = await analyse(
      [
        '"""Module."""',
        'import json',
        'LIMIT = 3',
        'data = json.load(open("x"))',
        'def public(a: int, b, *, c: str = "") -> int:',
        '    """Doc."""',
        '    for i in range(a):',
        '        if i and b:',
        '            try:',
        '                return i',
        '            except Exception:',
        '                pass',
        '            except ValueError as error:',
        '                raise KeyError from error',
        '    return 0',
        'if __name__ == "__main__":',
        '    print(public(1, 2))',
      ].join('\n'),
    );
    expect(analysis.functions).toEqual([
      expect.objectContaining({
        name: 'public',
        line: 5,
        length: 11,
        complexity: 6,
        depth: 3,
        slots: 4,
        annotated: 3,
        hasDocstring: true,
      }),
    ]);
    expect(analysis.handlers).toEqual([
      { line: 11, isBroad: true, isSwallowed: true },
      { line: 13, isBroad: false, isSwallowed: false },
    ]);
    expect(analysis.importWork).toEqual([{ line: 4, lines: 1 }]);
    expect(analysis.codeLines).toBe(17);
  });

  it('finds tests that assert nothing or cannot fail', async () => {
    const analysis = await analyse(
      [
        'import pytest',
        'def test_nothing():\n    f()',
        'def test_swallowed():\n    try:\n        assert f() == 1\n    except Exception:\n        pass',
        'def test_tuple():\n    assert (f() == 1, "message")',
        'def test_sound():\n    with pytest.raises(ValueError):\n        f()',
        'def test_real():\n    assert f() == 1',
      ].join('\n'),
      'tests/test_a.py',
    );
    const cannotFail = analysis.tests.filter((one) => !one.canFail).map((one) => one.name);
    const bare = analysis.tests.filter((one) => one.asserts === 0).map((one) => one.name);
    expect({ cannotFail, bare }).toEqual({
      cannotFail: ['test_swallowed', 'test_tuple'],
      bare: ['test_nothing'],
    });
  });

  it('survives source made to hurt, and goes on with the next file', async () => {
    const hostile = [
      `x = ${'('.repeat(20_000)}${')'.repeat(20_000)}`,
      `x = "${'a'.repeat(1_000_000)}"\n`,
      `x = ${Array(50_000).fill('1').join('+')}`,
      `${Array.from({ length: 3000 }, (_, n) => `${' '.repeat(n)}if x:`).join('\n')}\n${' '.repeat(3000)}pass`,
    ];
    const files = [...hostile, 'import os\n'].map((content, n) => ({ path: `f${n}.py`, content }));
    const analyses = await analyseFiles(files);
    expect(analyses.map((one) => one.path)).toEqual(files.map((one) => one.path));
    const rules = analyses.map((one) => one.findings.map((found) => found.rule));
    expect(rules[0]).toEqual(['holdout/not-analysed']);
    expect(analyses.at(-1)?.findings.map((one) => one.rule)).toContain('F401');
  });

  it('of a file that is nothing but findings it keeps as many as anybody reads', async () => {
    const { findings, suppressions } = await analyse(`# noqa\n`.repeat(5_000) + 'import os\n'.repeat(5_000));
    expect([findings.length, suppressions.length]).toEqual([1_000, 1_000]);
  });
});
