import type { StaffRole } from '@holdout/contract';

/** The demo organisation. All addresses end in .example, which can never receive mail. */
export const demoOrganisation = 'Demo Telecom';

export const demoStaff: { key: string; name: string; email: string; roles: StaffRole[] }[] = [
  { key: 'manager', name: 'Mira Okafor (demo)', email: 'manager@demo.example', roles: ['manager'] },
  { key: 'reviewer-1', name: 'Tomás Lindqvist (demo)', email: 'reviewer1@demo.example', roles: ['reviewer'] },
  { key: 'reviewer-2', name: 'Aiko Bernard (demo)', email: 'reviewer2@demo.example', roles: ['reviewer'] },
  { key: 'author', name: 'Sanna Mbeki (demo)', email: 'author@demo.example', roles: ['author'] },
  { key: 'admin', name: 'Pavel Duarte (demo)', email: 'admin@demo.example', roles: ['admin'] },
];

export const demoRoleTitle = 'Machine Learning Engineer, churn team (demo)';

/** Each hands in one of the challenge's proofs, under a name that says nothing about it. */
export const demoCandidates: { name: string; email: string; proof: string }[] = [
  { name: 'Robin Castell (demo)', email: 'robin@demo.example', proof: 'reference' },
  { name: 'Sasha Ivers (demo)', email: 'sasha@demo.example', proof: 'leaky' },
  { name: 'Kim Adeyemi (demo)', email: 'kim@demo.example', proof: 'mediocre' },
  { name: 'Alexis Norén (demo)', email: 'alexis@demo.example', proof: 'brittle' },
  { name: 'Jules Tanaka (demo)', email: 'jules@demo.example', proof: 'plain' },
];

/** Whom the printed invitation is for: the person who tries Holdout. */
export const demoGuest = { name: 'You (demo)', email: 'you@demo.example' };

export const demoKit = 'machine-learning-engineer';
export const demoChallenge = 'churn';
