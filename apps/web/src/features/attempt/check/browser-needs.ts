/** What the workspace needs from a browser, each as a question that can be asked of it. */
export const browserNeeds = {
  /** Keeps what is typed on the device until the server has it. */
  storage: canStore,
  /** The editor does its work beside the page. */
  worker: () => Promise.resolve(typeof Worker === 'function'),
  /** Output of a run arrives while it runs. */
  stream: () => Promise.resolve(typeof ReadableStream === 'function' && typeof TextDecoder === 'function'),
  /** Code and output fit beside each other. */
  width: () => Promise.resolve(window.screen.width >= narrowestPixels),
} satisfies Record<string, () => Promise<boolean>>;

const narrowestPixels = 700;
const trialName = 'holdout-trial';

/** Private windows of some browsers have the interface and refuse to store. */
function canStore(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const trial = indexedDB.open(trialName);
      trial.onerror = () => resolve(false);
      trial.onblocked = () => resolve(false);
      trial.onsuccess = () => {
        trial.result.close();
        indexedDB.deleteDatabase(trialName);
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}
