import { useEffect, useRef, useState } from 'react';
import { api } from '../../../lib/api-client.ts';
import { toSaveFailure } from '../../../lib/save-failure.ts';
import type { ServerClock } from '../../../lib/server-clock.ts';
import { createUuid } from '../../../lib/uuid.ts';
import { fromAddress } from '../editor/open-file.ts';
import type { Autosave } from '../project/autosave.ts';
import { noRecorder, type Recorder } from './recorder.ts';
import { startRecording } from './recording.ts';
import { openRecordingStore, toQuietStore } from './recording-store.ts';
import { watchPage } from './watch-page.ts';
import { watchProject } from './watch-project.ts';

/** Records the work of this page for as long as it is open and may be recorded. */
export function useRecording(
  attemptId: string,
  project: Autosave,
  clock: ServerClock,
  isRecorded: boolean,
): Recorder {
  const [recorder, setRecorder] = useState<Recorder>(noRecorder);
  const latestClock = useRef(clock);
  latestClock.current = clock;
  useEffect(() => {
    if (!isRecorded) return;
    const recording = startRecording({
      attemptId,
      recorder: createUuid(),
      nowMs: () => latestClock.current.nowMs(),
      store: toQuietStore(openRecordingStore()),
      send: (request) => api.attempt.record(request),
      toFailure: toSaveFailure,
    });
    const unwatch = [watchPage(recording), watchProject(recording, project)];
    setRecorder(recording);
    return () => {
      for (const end of unwatch) end();
      recording.stop();
      setRecorder(noRecorder);
    };
  }, [attemptId, project, isRecorded]);
  return recorder;
}

/** Tells which files have tabs. */
export function useRecordedTabs(recorder: Recorder, groups: readonly { tabs: readonly string[] }[]): void {
  const known = useRef<{ recorder: Recorder; paths: ReadonlySet<string> }>({ recorder, paths: new Set() });
  useEffect(() => {
    const paths = new Set(groups.flatMap(({ tabs }) => tabs.map((address) => fromAddress(address).path)));
    // A recorder that starts knows of no file yet.
    const before = known.current.recorder === recorder ? known.current.paths : new Set<string>();
    known.current = { recorder, paths };
    for (const path of paths) if (!before.has(path)) recorder.file(path, 'opened');
    for (const path of before) if (!paths.has(path)) recorder.file(path, 'closed');
  }, [recorder, groups]);
}
