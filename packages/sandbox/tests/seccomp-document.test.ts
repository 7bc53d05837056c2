import { readFile } from 'node:fs/promises';
import { constants } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { imageFolder } from '../src/image-context.ts';
import { codeIn, rowsOf } from './threat-model.ts';

/** The filter and the table that justifies it, call by call: neither says more than the other. */
const Profile = z.object({
  defaultAction: z.literal('SCMP_ACT_ERRNO'),
  defaultErrnoRet: z.literal(1),
  syscalls: z.array(
    z.strictObject({
      names: z.array(z.string()),
      action: z.enum(['SCMP_ACT_ALLOW', 'SCMP_ACT_ERRNO']),
      errnoRet: z.number().optional(),
      args: z.array(z.unknown()).optional(),
      comment: z.string(),
    }),
  ),
});

const profile = Profile.parse(JSON.parse(await readFile(path.join(imageFolder, 'seccomp.json'), 'utf8')));
const rules = (action: string) => profile.syscalls.filter((rule) => rule.action === action);

const justified = rowsOf('| calls | only | who needs it | what it can do, and why we accept it |');
const allowed = rules('SCMP_ACT_ALLOW');

test('every call that is let through is justified, and every justified call is let through', () => {
  const documented = justified.flatMap(([calls]) => codeIn(calls));
  expect(documented.toSorted()).toEqual([...new Set(allowed.flatMap((rule) => rule.names))].toSorted());
  for (const [calls, _only, ...why] of justified) {
    expect(why, calls).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
  }
});

test('every restriction of a call is in the table, and every one in the table is in the profile', () => {
  for (const [calls, only = ''] of justified) {
    const own = allowed.filter((rule) => rule.names.some((name) => codeIn(calls).includes(name)));
    // The comment of a rule with arguments names what it lets through; without arguments everything is.
    const restrictions = new Set(own.map((rule) => (rule.args === undefined ? '' : rule.comment)));
    expect(only.replaceAll('`', ''), calls).toBe([...restrictions].join(', '));
  }
});

test('every call that is answered in another way than EPERM is in the table', () => {
  const documented = rowsOf('| calls | answer | other way |').map(([calls, answer]) => [
    codeIn(calls),
    constants.errno[codeIn(answer)[0] as keyof typeof constants.errno],
  ]);
  expect(documented).toEqual(rules('SCMP_ACT_ERRNO').map((rule) => [rule.names, rule.errnoRet]));
});
