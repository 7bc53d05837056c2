import { expect, test } from 'vitest';
import { forgetStoredPlaces } from './forget-local-work.ts';
import { remember } from './remembered.ts';

test('what is kept by attempt is forgotten; how one likes the page is not', () => {
  const attemptId = crypto.randomUUID();
  const kept = ['holdout-layout', 'holdout-locale', 'holdout-editor-settings'];
  for (const key of kept) remember(key, 1);
  for (const what of ['editors', 'explorer', 'places', 'tree']) remember(`holdout-${what}-${attemptId}`, 1);
  forgetStoredPlaces();
  for (const storage of [sessionStorage, localStorage])
    expect(Object.keys(storage).sort()).toEqual(kept.toSorted());
});
