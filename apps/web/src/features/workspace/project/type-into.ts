import { smallestEdit } from '../../../components/code-editor/smallest-edit.ts';
import type { Recorder } from '../recording/recorder.ts';
import type { Autosave } from './autosave.ts';

/** No number that an editor gives to its changes, and none twice: to a recorder the same number is the same change. */
let lastVersion = 0;

/**
 * Gives a file the text that somebody made of it, as if it had been typed: saved, recorded and merged like any other.
 * @returns the number by which the recorder knows this change
 */
export function typeInto(project: Autosave, recorder: Recorder, path: string, content: string): number {
  const { start, end, text } = smallestEdit(project.getSnapshot().files[path] ?? '', content);
  project.change([{ path, content }], 'typing');
  lastVersion -= 1;
  recorder.edited(path, [{ offset: start, removed: end - start, added: text.length }], lastVersion);
  return lastVersion;
}
