import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { hashPassword } from '@holdout/api';
import { EmailAddress, PersonName } from '@holdout/contract';
import { connect, insertStaff } from '@holdout/db';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { explain } from '../start/start-problem.ts';
import { withDatabase } from '../start/with-database.ts';

const Options = z.object({ email: EmailAddress, name: PersonName, data: z.string().optional() });

/** Makes the first person who can sign in; everybody else is added on the page of staff. */
export async function run(args: string[]): Promise<number> {
  const options = { email: { type: 'string' }, name: { type: 'string' }, data: { type: 'string' } } as const;
  const parsed = Options.safeParse(parseArgs({ args, options, strict: false }).values);
  if (!parsed.success) {
    process.stderr.write('Usage: npm run admin -- --email you@example.org --name "Your Name" [--data DIR]\n');
    return 2;
  }
  try {
    const { email, name, data } = parsed.data;
    const password = randomBytes(12).toString('base64url');
    const isNew = await withDatabase(readConfig({ HOLDOUT_DATA: data }), (url) =>
      addAdmin(url, email, name, password),
    );
    if (!isNew) {
      process.stderr.write(`Somebody with the address ${email} exists already.\n`);
      return 1;
    }
    process.stdout.write(`${email} can sign in and administrate. Password, shown once: ${password}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${explain(error) ?? (error instanceof Error ? error.message : error)}\n`);
    return 1;
  }
}

async function addAdmin(url: string, email: string, name: string, password: string): Promise<boolean> {
  const { db, close } = connect(url, { maxConnections: 2 });
  try {
    const passwordHash = await hashPassword(password);
    return (
      (await insertStaff(db, { name, email, roles: ['admin', 'manager'], passwordHash, locale: 'en' })) !==
      null
    );
  } finally {
    await close();
  }
}
