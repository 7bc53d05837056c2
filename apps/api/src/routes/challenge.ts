import { os } from './base.ts';

export const challenge = {
  /** What can be used, then what cannot with every problem it has, so that an author sees both at one place. */
  list: os.challenge.list.handler(async ({ input: { locale }, context: { app } }) => {
    const { challenges, broken } = await app.shelf.catalog();
    const usable = challenges.map(({ manifest, digest, proofs }) => ({
      id: manifest.id,
      version: manifest.version,
      kind: manifest.kind,
      title: manifest.title[locale],
      summary: manifest.summary[locale],
      workingHours: manifest.working_hours,
      digest,
      problems: [],
      proofs: proofs.map(({ name, expectation }) => ({ name, about: expectation.about })),
    }));
    const unusable = broken.map(({ folder, problems }) => ({
      id: folder,
      version: '',
      kind: 'pipeline' as const,
      title: folder,
      summary: '',
      workingHours: 0,
      digest: '',
      problems: problems.map(({ path, message }) => ({ path, message })),
      proofs: [],
    }));
    return [...usable, ...unusable];
  }),
};
