import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hasImage, importOwnBase } from '../src/base-image.ts';
import { connectEngine } from '../src/connect-engine.ts';

test('a base that could not be made leaves no image that looks like one', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'holdout-base-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const command = path.join(folder, 'mmdebstrap');
  await writeFile(command, '#!/bin/sh\necho "E: unable to resolve deb.debian.org" >&2\nexit 25\n');
  await chmod(command, 0o755);
  const docker = await connectEngine(process.env.DOCKER_HOST);
  const name = `holdout-test-base-${process.pid}:trixie`;
  await expect(importOwnBase(docker, name, command)).rejects.toThrow(/exit code 25\): E: unable to resolve/);
  expect(await hasImage(docker, name)).toBe(false);
  expect(await docker.listImages({ filters: { reference: [`holdout-test-base-${process.pid}`] } })).toEqual(
    [],
  );
  await expect(importOwnBase(docker, name, '/nowhere/mmdebstrap')).rejects.toThrow(
    /mmdebstrap is not installed/,
  );
});
