import { useMemo, useState } from 'react';
import { chooseFiles } from './choose-files.ts';
import { type Dropped, listDropped } from './dropped-files.ts';
import type { FileDesk, UploadResult } from './file-desk.ts';
import type { UploadedFile } from './read-uploads.ts';

/** What an upload left out or changed, for the person who chose it. */
export interface UploadReport extends UploadResult, Pick<Dropped, 'skipped' | 'isCut'> {}

/** Brings files from this computer into the project, chosen or dropped. */
export function useUploads(files: FileDesk, onZip: (zip: UploadedFile) => void) {
  const [report, setReport] = useState<UploadReport | null>(null);
  const actions = useMemo(() => {
    const upload = async ({ files: dropped, skipped, isCut }: Dropped, folder: string) => {
      const [only] = dropped;
      // A ZIP by itself is a whole project: it is looked into first.
      if (only && dropped.length === 1 && /\.zip$/i.test(only.path)) return onZip(only);
      const { problems, conversions } = await files.upload(dropped, folder);
      const isWorthTelling = problems.length + conversions.length + skipped.length > 0 || isCut;
      if (isWorthTelling) setReport({ problems, conversions, skipped, isCut });
    };
    return {
      closeReport: () => setReport(null),
      drop: (taken: (FileSystemEntry | File)[], folder: string) =>
        void listDropped(taken).then((dropped) => upload(dropped, folder)),
      choose: (folder: string) =>
        chooseFiles((chosen) => void listDropped(chosen).then((dropped) => upload(dropped, folder))),
    };
  }, [files, onZip]);
  return { report, ...actions };
}
