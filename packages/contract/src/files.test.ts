import { describe, expect, it, test } from 'vitest';
import {
  decodeText,
  FileContent,
  findPathClash,
  findPathProblem,
  ProjectPath,
  pathSentences,
  projectLimits,
} from './files.ts';

describe('findPathProblem', () => {
  test.each([
    ['solution.py', null],
    ['src/features/windows_2.py', null],
    ['Makefile', null],
    ['console.py', null],
    ['src/com.py', null],
    ['', 'empty'],
    [`${'x'.repeat(80)}/${'x'.repeat(80)}/${'x'.repeat(40)}.py`, 'too_long'],
    ['1/2/3/4/5/6/7/8.py', null],
    ['1/2/3/4/5/6/7/8/9.py', 'too_deep'],
    ['../solution.py', 'outside'],
    ['src/../../solution.py', 'outside'],
    ['/etc/passwd.txt', 'outside'],
    ['./solution.py', 'outside'],
    ['src//solution.py', 'bad_name'],
    ['.env.txt', 'bad_name'],
    ['na me.py', 'bad_name'],
    ['line\nbreak.py', 'bad_name'],
    ['nul\0.py', 'bad_name'],
    ['\u202egnp.py', 'bad_name'],
    ['caf\u00e9.py', 'bad_name'],
    ['cafe\u0301.py', 'bad_name'],
    ['solution.py.', 'bad_name'],
    ['back\\slash.py', 'bad_name'],
    ['C:solution.py', 'bad_name'],
    [`${'x'.repeat(81)}.py`, 'bad_name'],
    ['model.pkl', 'bad_type'],
    ['solution', 'bad_type'],
    ['run.sh', 'bad_type'],
    ['evil.pth', 'bad_type'],
    ['sitecustomize.py', 'reserved'],
    ['src/UserCustomize.py', 'reserved'],
    ['con.py', 'reserved'],
    ['AUX/solution.py', 'reserved'],
    ['com1.data.csv', 'reserved'],
  ])('%j: %s', (path, problem) => {
    expect(findPathProblem(path)).toBe(problem);
    const parsed = ProjectPath.safeParse(path);
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual(
      problem === null ? undefined : [pathSentences[problem as keyof typeof pathSentences]],
    );
  });

  it('lets no character through that is special anywhere', () => {
    const accepted: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      if (findPathProblem(`a${character}b.py`) === null) accepted.push(character);
    }
    expect(accepted.join('')).toMatch(/^[-./\w]+$/);
  });
});

describe('findPathClash', () => {
  test.each([
    [['a.py', 'a/b.py', 'b/a.py'], null],
    [['a', 'a/b.py'], { path: 'a', problem: 'is_folder' }],
    [['a/b.py', 'a'], { path: 'a', problem: 'is_folder' }],
    [['utils.py', 'Utils.py'], { path: 'Utils.py', problem: 'same_name' }],
    [['src/a.py', 'SRC/b.py'], { path: 'SRC/b.py', problem: 'same_name' }],
    [['a/b/c.py', 'A'], { path: 'A', problem: 'same_name' }],
  ])('%j: %j', (paths, clash) => {
    expect(findPathClash(paths)).toEqual(clash);
  });
});

test.each([
  ['x'.repeat(projectLimits.fileBytes), null],
  ['x'.repeat(projectLimits.fileBytes + 1), /larger than 1 MB/],
  ['a\0', /not text/],
  ['a\ud800', /not text/],
  ['\ufeffx = 1\r\n', null],
])('content that is refused says why (%#)', (content, message) => {
  const [issue] = FileContent.safeParse(content).error?.issues ?? [];
  if (message === null) expect(issue).toBeUndefined();
  else expect(issue?.message).toMatch(message);
});

test.each<[string, Buffer, string | null]>([
  ['plain', Buffer.from('é\r\n'), 'é\r\n'],
  ['with the mark of UTF-8, which stays', Buffer.from('\ufeffx'), '\ufeffx'],
  ['UTF-16 with its mark', Buffer.from('\ufeffx = 1', 'utf16le'), null],
  ['UTF-16', Buffer.from('x = 1', 'utf16le'), null],
  ['Latin-1', Buffer.from('é', 'latin1'), null],
  ['half a character', Buffer.from([0xed, 0xa0, 0x80]), null],
  ['a spelling of NUL that is none', Buffer.from([0xc0, 0x80]), null],
  ['NUL', Buffer.from('a\0b'), null],
])('text of a file: %s', (_name, bytes, text) => {
  expect(decodeText(bytes)).toBe(text);
});
