import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { digestProject } from '@holdout/contract/digest';
import { describe, expect, it, onTestFinished } from 'vitest';
import { problemsOf, temporaryFolder } from '../tests/temporary-folder.ts';
import { readSubmissionFolder } from './read-submission-folder.ts';

const runPython = (cwd: string, script: string) => execFileSync('python3', ['-c', script], { cwd });

describe('readSubmissionFolder', () => {
  it('reads text files sorted by path and leaves out what tools leave behind', async () => {
    const folder = await temporaryFolder({
      'solution.py': 'é = 1\n',
      'tests/test_a.py': '',
      'README.md': '# Hi',
      '__pycache__/solution.cpython-313.pyc': Buffer.from([0]),
      '.git/config': 'x',
      '.pytest_cache/v/x': 'x',
      '.venv/lib/y.py': 'x',
      'old.pyc': Buffer.from([0]),
    });
    const { files, digest } = await readSubmissionFolder(folder);
    expect(files.map((file) => file.path)).toEqual(['README.md', 'solution.py', 'tests/test_a.py']);
    expect(digest).toBe(digestProject(files.toReversed()));
  });

  it('leaves out the data files of the world, and only those', async () => {
    const folder = await temporaryFolder({
      'data/train.csv': 'x'.repeat(2_000_000),
      'data/own.csv': 'a,b\n',
    });
    const { files } = await readSubmissionFolder(folder, (file) => file === 'data/train.csv');
    expect(files.map((file) => file.path)).toEqual(['data/own.csv']);
    expect(await problemsOf(readSubmissionFolder(folder))).toEqual([
      'data/train.csv: is too large: 2.0 MB, at most 1.0 MB; make it smaller or leave something out',
    ]);
  });

  it('keeps what it takes byte for byte: marks, line ends, text without an end of line', async () => {
    const odd = { 'bom.py': '\ufeffx = 1', 'dos.py': 'x = 1\r\n', 'mac.py': 'x = 1\r', 'empty.py': '' };
    const { files } = await readSubmissionFolder(await temporaryFolder(odd));
    expect(Object.fromEntries(files.map((file) => [file.path, file.content]))).toEqual(odd);
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['solution.exe', 'x', /is of a type that a project may not hold; Python, Markdown,/],
    ['sitecustomize.py', '', /has a name that Python or Windows keeps for itself/],
    ['aux.py', '', /has a name that Python or Windows keeps for itself/],
    ['na me.py', '', /has a name that a project may not hold; use letters/],
    ['line\nbreak.py', '', /has a name that a project may not hold/],
    ['\u001b[2J.py', '', /has a name that a project may not hold/],
    ['\u202egnp.py', '', /has a name that a project may not hold/],
    ['caf\u00e9.py', '', /has a name that a project may not hold/],
    ['cafe\u0301.py', '', /has a name that a project may not hold/],
    ['back\\slash.py', '', /has a name that a project may not hold/],
    ['..py', '', /has a name that a project may not hold/],
    [`${'x'.repeat(90)}.py`, '', /has a name that a project may not hold/],
    [`${`${'x'.repeat(70)}/`.repeat(3)}a.py`, '', /has a path longer than 200 characters/],
    ['program.py', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff]), /is not text in UTF-8; save it as UTF-8/],
    ['latin.py', Buffer.from('é', 'latin1'), /is not text in UTF-8/],
    ['utf16.py', Buffer.from('\ufeffx = 1', 'utf16le'), /is not text in UTF-8/],
    ['zero.json', 'a\0b', /is not text in UTF-8/],
    ['large.py', 'x'.repeat(1_000_001), /is too large: 1\.0 MB, at most 1\.0 MB/],
  ])('refuses %j by its path and says what would be right', async (name, content, sentence) => {
    const folder = await temporaryFolder({ 'good.py': '', [name]: content });
    const problems = await problemsOf(readSubmissionFolder(folder));
    expect(problems).toEqual([expect.stringMatching(sentence)]);
    expect(problems[0]?.startsWith(`${name}: `)).toBe(true);
  });

  it('refuses every file at once, so that they are mended in one go', async () => {
    const folder = await temporaryFolder({ 'b.exe': '', 'a.exe': '', 'c.py': Buffer.from([0xff]) });
    const found = await problemsOf(readSubmissionFolder(folder));
    expect(found.map((problem) => problem.split(':')[0])).toEqual(['a.exe', 'b.exe', 'c.py']);
  });

  it('follows no link and opens nothing that is no file', async () => {
    const folder = await temporaryFolder({ 'good.py': '', 'own/secret.py': '' });
    await symlink('/etc/passwd', path.join(folder, 'passwd.txt'));
    await symlink('/etc', path.join(folder, 'etc'));
    await symlink('.', path.join(folder, 'loop'));
    await symlink('self.py', path.join(folder, 'self.py'));
    await symlink('/nowhere', path.join(folder, 'dangling.py'));
    runPython(folder, 'import os\nos.mkfifo("pipe.py")');
    const socket = createServer().listen(path.join(folder, 'socket.py'));
    await once(socket, 'listening');
    onTestFinished(() => void socket.close());
    const link = 'is a symbolic link; put the file itself here';
    const odd = 'is not a regular file; leave it out';
    expect(await problemsOf(readSubmissionFolder(folder))).toEqual([
      `dangling.py: ${link}`,
      `etc: ${link}`,
      `loop: ${link}`,
      `passwd.txt: ${link}`,
      `pipe.py: ${odd}`,
      `self.py: ${link}`,
      `socket.py: ${odd}`,
    ]);
  });

  it('a name that is no UTF-8 is named as far as it can be', async () => {
    const folder = await temporaryFolder({ 'good.py': '' });
    await writeFile(
      Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.from([0xff]), Buffer.from('.py')]),
      '',
    );
    expect(await problemsOf(readSubmissionFolder(folder))).toEqual([
      'bad\ufffd.py: has a name that is not UTF-8; choose another one',
    ]);
  });

  it('goes no deeper than a project may be, however deep the folders are', async () => {
    const folder = await temporaryFolder({ 'good.py': '' });
    // Step by step, because no path may be as long as the whole.
    runPython(folder, 'import os\nfor _ in range(900): os.mkdir("deep"); os.chdir("deep")');
    onTestFinished(() => void execFileSync('rm', ['-rf', path.join(folder, 'deep')]));
    expect(await problemsOf(readSubmissionFolder(folder))).toEqual([
      `${'deep/'.repeat(7)}deep: folders may be 8 deep at most; move what is in it up`,
    ]);
  });

  it('refuses two names that differ in capitals alone', async () => {
    const folder = await temporaryFolder({ 'utils.py': '', 'Utils.py': '' });
    expect(await problemsOf(readSubmissionFolder(folder))).toEqual([
      'utils.py: has the name of another file or folder but for capital letters; rename one of them',
    ]);
  });

  it('bounds the number of files before it reads any', async () => {
    const folder = await temporaryFolder({});
    runPython(folder, 'for n in range(400): open(f"m{n}.py", "w").close()');
    expect(await problemsOf(readSubmissionFolder(folder))).toEqual([
      '.: holds more than 200 files; leave out those that it does not need',
    ]);
    const allowed = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`m${n}.py`, '']));
    expect((await readSubmissionFolder(await temporaryFolder(allowed))).files).toHaveLength(200);
  });

  it('bounds sizes before it reads anything: a file, and all of them', async () => {
    const folder = await temporaryFolder({ 'good.py': '' });
    await writeFile(path.join(folder, 'huge.csv'), '');
    await truncate(path.join(folder, 'huge.csv'), 200_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await problemsOf(readSubmissionFolder(folder))).toEqual([
      'huge.csv: is too large: 200.0 MB, at most 1.0 MB; make it smaller or leave something out',
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
    const large = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`m${n}.txt`, 'x'.repeat(900_000)]));
    expect(await problemsOf(readSubmissionFolder(await temporaryFolder(large)))).toEqual([
      '.: is too large: 5.4 MB, at most 5.0 MB; make it smaller or leave something out',
    ]);
  });

  it('of a thousand problems it tells some', async () => {
    const folder = await temporaryFolder({});
    runPython(folder, 'import os\nfor n in range(1_000): os.symlink("/etc/passwd", f"m{n}.py")');
    const problems = await problemsOf(readSubmissionFolder(folder));
    expect(problems).toHaveLength(51);
    expect(problems[0]).toBe('.: has more problems than these 50');
  });

  it('says when there is nothing', async () => {
    expect(await problemsOf(readSubmissionFolder(await temporaryFolder({})))).toEqual(['.: holds no file']);
    expect(await problemsOf(readSubmissionFolder('/nowhere'))).toEqual(['.: there is no such folder']);
  });
});
