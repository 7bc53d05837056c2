/** `npm run test:faults` goes through all of them; `npm test` through the most different ones, to stay short. */
export const isComplete = process.env.HOLDOUT_FAULTS === 'all';
