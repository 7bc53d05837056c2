import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  makeDataFolder,
  removeDataFolder,
  runHoldout,
  startPlatform,
  type TestPlatform,
} from './platform.ts';
import { until } from './until.ts';

const dataFolder = makeDataFolder();
let platform: TestPlatform;

beforeAll(async () => {
  platform = await startPlatform({ dataFolder, args: [] });
});
afterAll(async () => {
  await platform?.end();
  removeDataFolder(dataFolder);
});

const passwordIn = (output: string) => /password: (\S+)/.exec(output)?.[1] ?? '';
const tokenIn = (output: string) => /\/i#(\S+)/.exec(output)?.[1] ?? '';

test('the first start brings a demo whose sign-ins and link work, clearly marked', async () => {
  await until('it is announced', () => tokenIn(platform.output()) !== '');
  const manager = platform.visitor();
  await manager.session.signIn({ email: 'manager@demo.example', password: passwordIn(platform.output()) });
  const [role] = await manager.role.list();
  expect(role).toMatchObject({ isDemo: true, candidateCount: 6 });
  expect(await platform.visitor().invitation.look({ token: tokenIn(platform.output()) })).toMatchObject({
    state: 'open',
    isDemo: true,
  });
  await until('all five have handed in', async () => {
    const { candidates } = await manager.role.get({ roleId: role?.id ?? '', locale: 'en' });
    return candidates.filter((one) => one.isDemo && one.submittedAt !== null).length === 5;
  });
});

test('a link that was used is replaced at the next start; the password stays', async () => {
  const before = { token: tokenIn(platform.output()), password: passwordIn(platform.output()) };
  await platform.visitor().invitation.accept({ token: before.token });
  await platform.end();
  platform = await startPlatform({ dataFolder, args: [] });
  await until('it is announced', () => tokenIn(platform.output()) !== '');
  expect(tokenIn(platform.output())).not.toBe(before.token);
  expect(passwordIn(platform.output())).toBe(before.password);
  expect(await platform.visitor().invitation.look({ token: tokenIn(platform.output()) })).toMatchObject({
    state: 'open',
  });
});

test('one command removes it while Holdout runs, and it does not come back', async () => {
  expect(await runHoldout(['demo', 'remove', '--data', dataFolder])).toMatchObject({ code: 0 });
  const { pool, close } = platform.openDatabase();
  const left = await pool.query<{ rows: number }>(`select
    (select count(*) from staff)::int + (select count(*) from roles)::int + (select count(*) from candidates)::int
    + (select count(*) from attempts)::int + (select count(*) from submissions)::int + (select count(*) from blobs)::int as rows`);
  await close();
  expect(left.rows[0]?.rows).toBe(0);
  await platform.end();

  platform = await startPlatform({ dataFolder, args: [] });
  await until('it tells how to go on', () => platform.output().includes('npm run admin'));
  const made = await runHoldout([
    'admin',
    '--email',
    'ada@example.org',
    '--name',
    'Ada',
    '--data',
    dataFolder,
  ]);
  expect(made.code).toBe(0);
  const ada = platform.visitor();
  await ada.session.signIn({
    email: 'ada@example.org',
    password: /once: (\S+)/.exec(made.output)?.[1] ?? '',
  });
  expect(await ada.staff.list()).toHaveLength(1);
});
