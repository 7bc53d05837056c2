import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { digestProject } from '@holdout/contract/digest';
import { describe, expect, it } from 'vitest';
import { problemsOf, temporaryFolder } from '../tests/temporary-folder.ts';
import { readSubmissionFolder } from './read-submission-folder.ts';

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
      'data/train.csv: is too large: 2.0 MB, at most 1.0 MB',
    ]);
  });

  it('lists every file it refuses by its path', async () => {
    const folder = await temporaryFolder({
      'good.py': '',
      'solution.exe': 'x',
      'sitecustomize.py': '',
      'na me.py': '',
      'model.json': Buffer.from([0x7b, 0, 0x7d]),
      'latin.py': Buffer.from([0xe9, 0x0a]),
    });
    await symlink('/etc/passwd', path.join(folder, 'passwd.txt'));
    await mkdir(path.join(folder, '..evil'), { recursive: true });
    const found = await problemsOf(readSubmissionFolder(folder));
    expect(found.map((problem) => problem.split(':')[0]).sort()).toEqual(
      ['latin.py', 'model.json', 'na me.py', 'passwd.txt', 'sitecustomize.py', 'solution.exe'].sort(),
    );
  });

  it('bounds the number of files and the total size', async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`m${n}.py`, '']));
    expect(await problemsOf(readSubmissionFolder(await temporaryFolder(many)))).toEqual([
      '.: too large: at most 200 files and 5.0 MB in all',
    ]);
    const large = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`m${n}.txt`, 'x'.repeat(900_000)]));
    expect(await problemsOf(readSubmissionFolder(await temporaryFolder(large)))).toHaveLength(1);
  });

  it('says when there is nothing', async () => {
    expect(await problemsOf(readSubmissionFolder(await temporaryFolder({})))).toEqual(['.: holds no file']);
    expect(await problemsOf(readSubmissionFolder('/nowhere'))).toEqual(['.: there is no such folder']);
  });
});
