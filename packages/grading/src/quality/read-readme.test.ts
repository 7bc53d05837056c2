import { describe, expect, it } from 'vitest';
import { checkClaims } from './check-claims.ts';
import { checkReadmeParts } from './read-readme.ts';

const starter = [
  {
    path: 'README.md',
    content: '# T\n\n## How to run it\n\n[How?]\n\n## Limits\n\n[Which?]\n\n## Left out\n\n[What?]\n',
  },
];
const parts = (content: string) => {
  const { result, findings } = checkReadmeParts([{ path: 'README.md', content }], starter);
  return { result: result.result, missing: result.measures.missing, lines: findings.map((one) => one.line) };
};
const own = 'Run it with python and pytest.';

describe('checkReadmeParts', () => {
  it('needs text of the candidate under each heading that was asked for', () => {
    expect(parts(`## How to run it\n${own}\n## LIMITS:\n${own}\n### more\n## Left out\n${own}`).result).toBe(
      'met',
    );
    expect(parts(`## How to run it\n${own}\n## Limits\n[Which?]\n## Left out\n${own}`)).toEqual({
      result: 'partly',
      missing: 'Limits',
      lines: [3],
    });
    expect(parts(starter[0]?.content ?? '').result).toBe('not_met');
    expect(parts(`\`\`\`\n## How to run it\n\`\`\`\n${own}`).result).toBe('not_met');
    expect(checkReadmeParts([], starter).result.result).toBe('not_met');
  });

  it('says nothing where nothing was asked', () => {
    expect(checkReadmeParts([{ path: 'README.md', content: own }], []).result.result).toBe('unknown');
  });
});

describe('a README made to hurt costs no more time than any other', () => {
  const megabyte = (piece: string) => piece.repeat(1_000_000 / piece.length);
  it.each(['<!--', '[\n', '## \n', '# ', ' ', '- ', '_ ', 'a ', '0,', '```\n'])(
    '%j, a megabyte of it',
    (piece) => {
      const readme = [{ path: 'README.md', content: `## How to run it\n${megabyte(piece)}` }];
      expect(checkReadmeParts(readme, starter).result.result).toMatch(/^(not_met|partly)$/);
      const names = ['___', ' - ', 'a_b', 'a_a_a_a', 'aaa', '0_0_0'];
      const reported = Object.fromEntries(names.map((name) => [name, 0.5]));
      expect(checkClaims(readme, reported).result).toMatch(/^(unknown|unclear)$/);
    },
  );

  it('what is left open is no comment', () => {
    expect(parts(`## How to run it\n<!-- ${own}`).missing).toBe('Limits, Left out');
    const commented = `## How to run it\n<!-- ${own} --> <!-- ${own} -->`;
    expect(parts(commented).missing).toBe('How to run it, Limits, Left out');
  });
});

describe('checkClaims', () => {
  const reported = { roc_auc: 0.7749, log_loss: 0.2612, n: 4000 };
  const claims = (content: string) => checkClaims([{ path: 'README.md', content }], reported);
  it.each([
    ['The ROC AUC is 0.775 on the last month.', 'met'],
    ['AUC 77%', 'met'],
    ['L’AUC vaut 0,77.', 'met'],
    ['| log loss | 0.261 |', 'met'],
    ['AUC: 0.97', 'unclear'],
    ['With that column the AUC would be above 0.95.', 'unclear'],
    ['It works well. There are 12 columns.', 'unknown'],
  ])('%s: %s', (text, result) => {
    expect(claims(text).result).toBe(result);
  });

  it('shows both figures and takes no time on hostile text', () => {
    expect(claims('AUC: 0.97').measures.shown).toBe('roc_auc 0.97 (0.7749)');
    const startedAt = performance.now();
    claims('auc '.repeat(25_000));
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});
