#!/usr/bin/env node
// The door for every npm script. It is plain JavaScript because it must run straight after `git clone`, when nothing
// is installed yet: it installs what the lockfile names, then hands over to the TypeScript commands.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const oldestNode = [20, 19];

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  process.stderr.write(
    `Holdout needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.\n`,
  );
  process.exit(1);
}

/**
 * Installs the lockfile's packages when node_modules does not match it. Output goes to stderr only. `npm install`
 * instead of `npm ci`: the lockfile was written against a registry without some platforms' optional binaries, which
 * `npm ci` refuses and `npm install` fetches where they exist; versions and digests come from the lockfile either way.
 */
function installPackages() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).digest('hex');
  const stamp = path.join(root, 'node_modules', '.holdout-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const startedAt = Date.now();
  process.stderr.write('Installing packages (npm install) …\n');
  // Without a registry npm tries each package for minutes; with --offline it says at once what its cache lacks.
  const offline = isRegistryThere() ? [] : ['--offline'];
  const npm = spawnSync('npm', ['install', '--no-save', '--no-progress', '--loglevel=error', ...offline], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (npm.status !== 0) {
    process.stderr.write(
      offline.length > 0
        ? 'The packages could not be installed: the npm registry cannot be reached. Check the network, then try again.\n'
        : 'The packages could not be installed: npm failed, see above. Check that the disk is not full, then try again.\n',
    );
    process.exit(1);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
  process.stderr.write(`Installing packages: done in ${((Date.now() - startedAt) / 1000).toFixed(0)} s\n`);
}

/** Asked by npm itself, so that its proxy and registry settings count. */
function isRegistryThere() {
  const patience = ['--fetch-retries=0', '--fetch-timeout=15000', '--loglevel=silent'];
  return (
    spawnSync('npm', ['view', 'tsx', 'version', ...patience], { cwd: root, stdio: 'ignore' }).status === 0
  );
}

refuseOldNode();
installPackages();
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../src/main.ts');
process.exitCode = await main(process.argv.slice(2));
