import { demoStaff } from './people.ts';
import type { Demo } from './start-demo.ts';

/** The lines below the address: who can sign in, and the link of an invitation. */
export function announceDemo(demo: Demo, address: string): string {
  if (demo.state === 'elsewhere') {
    return '\nThe demo organisation is here; its password was kept in the data folder of the Holdout that made it.\nTo make it anew: npm run demo -- remove, then npm run demo -- add';
  }
  if (demo.state === 'none') {
    return demo.hasStaff
      ? ''
      : '\nNobody can sign in yet: npm run admin -- --email you@example.org --name "Your Name"';
  }
  const people = demoStaff.map(({ email, roles }) => `    ${email.padEnd(24)} ${roles.join(', ')}`);
  return [
    '',
    `  Demo organisation, graded in the background while you look. Everybody's password: ${demo.password}`,
    ...people,
    '',
    '  Invitation for a candidate (opens a session, works once):',
    `    ${address}/i#${demo.guestToken}`,
    '',
    '  Remove the demo: npm run demo -- remove        Stop: Ctrl-C',
  ].join('\n');
}
