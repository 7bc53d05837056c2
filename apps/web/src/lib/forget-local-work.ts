/** Set by the page that had everything erased, for the one that comes after it; a typed address must forget nothing. */
const markKey = 'holdout-erased';

/** To be called before the page is left: databases can only be removed once nothing has them open. */
export function forgetLocalWorkNext(): void {
  sessionStorage.setItem(markKey, 'yes');
}

/** Removes what this browser keeps of the work, when the page before asked for it. */
export async function forgetLocalWorkIfAsked(): Promise<void> {
  if (sessionStorage.getItem(markKey) === null) return;
  forgetStoredPlaces();
  const databases = await indexedDB.databases();
  for (const { name } of databases) if (name?.startsWith('holdout')) indexedDB.deleteDatabase(name);
  sessionStorage.removeItem(markKey);
}

const ofAnAttempt = /^holdout-[a-z]+-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Which files and folders were open, and how data was sorted and filtered. Language and looks are not of the work. */
export function forgetStoredPlaces(): void {
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) if (ofAnAttempt.test(key)) storage.removeItem(key);
  }
}
