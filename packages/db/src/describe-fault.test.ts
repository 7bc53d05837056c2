import { expect, test } from 'vitest';
import { describeFault } from './describe-fault.ts';

test('of a failed query the statement stays, its values go', () => {
  const cause = Object.assign(new Error('duplicate key (ada@example.org)'), {
    code: '23505',
    constraint: 'staff_email',
    detail: 'Key (email)=(ada@example.org) already exists.',
  });
  const failed = Object.assign(new Error('Failed query: insert … params: ada@example.org', { cause }), {
    query: 'insert into staff (email) values ($1)',
    params: ['ada@example.org'],
  });
  const text = JSON.stringify(describeFault(failed));
  expect(text).toContain('insert into staff (email) values ($1)');
  expect(text).toContain('"constraint":"staff_email"');
  expect(text).not.toContain('ada@');
  expect(JSON.stringify(describeFault(new Error('saving failed', { cause: failed })))).not.toContain('ada@');
});

test('any other error keeps its words and the places it came through', () => {
  const fault = describeFault(new TypeError('x is not a function'));
  expect(fault).toMatchObject({ name: 'TypeError', message: 'x is not a function' });
  expect(JSON.stringify(fault)).toContain('describe-fault.test.ts');
  expect(describeFault('text')).toEqual({ message: 'something that is no error was thrown' });
});
