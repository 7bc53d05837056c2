import { selectNow } from '@holdout/db';
import { afterwards } from './afterwards.ts';
import { attempt } from './attempt.ts';
import { os } from './base.ts';
import { candidate } from './candidate.ts';
import { challenge } from './challenge.ts';
import { invitation } from './invitation.ts';
import { ownData } from './own-data.ts';
import { recording } from './recording.ts';
import { review } from './review.ts';
import { role } from './role.ts';
import { runs } from './runs.ts';
import { session } from './session.ts';
import { staff } from './staff.ts';
import { submissions } from './submissions.ts';
import { system } from './system.ts';
import { systemCheck } from './system-check.ts';
import { workspace } from './workspace.ts';

/** The whole contract, implemented: the compiler refuses this when an endpoint is missing. */
export const router = os.router({
  /** Healthy means that the database answers. */
  health: os.health.handler(async ({ context: { db } }) => {
    return { status: 'ok' as const, serverNow: (await selectNow(db)).toISOString() };
  }),
  session,
  invitation,
  attempt: {
    ...attempt,
    ...workspace,
    ...recording,
    ...runs,
    ...submissions,
    ...afterwards,
    ...ownData,
    ...systemCheck,
  },
  review,
  role,
  candidate,
  challenge,
  staff,
  system,
});
