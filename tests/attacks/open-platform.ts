import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseConfig, startApi } from '@holdout/api';
import { readKit } from '@holdout/catalog';
import type { Kit, PipelineChallenge } from '@holdout/contract';
import { type Db, insertRole } from '@holdout/db';
import { createTestDatabase } from '@holdout/db/test-database';
import { createFileCache, type PreparedCache } from '@holdout/grading';
import { connectEngine, createSandbox, ensureImage, removeLeftovers, type Sandbox } from '@holdout/sandbox';
import { pino } from 'pino';
import { type Canaries, drawCanaries, secretOf } from './canaries.ts';
import { type ChallengeId, challengeIds, plantChallenges } from './plant-challenges.ts';

/** The platform that is attacked: real engine, judge, database and API, with canaries in everything hidden. */
export interface Platform {
  docker: Awaited<ReturnType<typeof connectEngine>>;
  image: string;
  owner: string;
  sandbox: Sandbox;
  preparedCache: PreparedCache;
  canaries: Canaries;
  /** The seed of every attempt: a secret as well. */
  seed: string;
  challenges: Record<ChallengeId, PipelineChallenge>;
  kit: Kit;
  roleId: string;
  db: Db;
  /** Where the API answers, and what it has logged. */
  address: string;
  log: string[];
  close(): Promise<void>;
}

const kits = path.join(import.meta.dirname, '../../packages/rubric/kits');
const kitId = 'machine-learning-engineer';

export async function openPlatform(testServerUrl: string, owner: string): Promise<Platform> {
  const folder = await mkdtemp(path.join(tmpdir(), 'holdout-attacks-'));
  const canaries = drawCanaries();
  const challenges = await plantChallenges(canaries, path.join(folder, 'challenges'));
  const kit = await readKit(path.join(kits, kitId));

  const docker = await connectEngine(process.env.DOCKER_HOST);
  const image = await ensureImage(docker);
  const sandbox = await createSandbox({ docker, image, owner });

  const database = await createTestDatabase(testServerUrl);
  const log: string[] = [];
  const api = await startApi(
    parseConfig({
      DATABASE_URL: database.databaseUrl,
      HOLDOUT_PORT: '0',
      HOLDOUT_ORIGIN: 'http://127.0.0.1:3000',
      HOLDOUT_CHALLENGES: path.join(folder, 'challenges'),
      HOLDOUT_WEB: await makeWebFolder(folder),
    }),
    pino({ level: 'debug' }, { write: (line) => log.push(line) }),
  );
  const role = await insertRole(
    database.db,
    { title: 'Attacked', kitId, kitDigest: kit.digest, challengeIds: [...challengeIds], targets: [] },
    [],
  );
  return {
    docker,
    image: image.name,
    owner,
    sandbox,
    preparedCache: createFileCache(path.join(folder, 'prepared')),
    canaries,
    seed: secretOf(canaries, 'seed'),
    challenges,
    kit,
    roleId: role.id,
    db: database.db,
    address: `http://127.0.0.1:${api.port}`,
    log,
    async close() {
      await api.stop();
      await database.drop();
      await sandbox.close();
      await removeLeftovers(docker, owner);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The API serves pages as well; nobody looks at them here. */
async function makeWebFolder(folder: string): Promise<string> {
  const web = path.join(folder, 'web');
  await mkdir(web);
  await writeFile(path.join(web, 'index.html'), '<!doctype html><title>Holdout</title>');
  return web;
}
