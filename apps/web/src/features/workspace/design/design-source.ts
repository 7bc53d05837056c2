import type { Autosave } from '../project/autosave.ts';
import type { Recorder } from '../recording/recorder.ts';

/** What every part of an answer is shown from and written to. */
export interface DesignSource {
  project: Autosave;
  outsideVersion: number;
  recorder: Recorder;
  /** Why nothing can be written, or null. */
  readOnlyWhy: string | null;
}
