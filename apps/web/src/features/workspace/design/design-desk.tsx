import type { DesignView, WorkspaceView } from '@holdout/contract';
import { useEffect, useMemo } from 'react';
import { fetchPartsWhenIdle } from '../../../lib/lazy-part.ts';
import { useFileDesk } from '../files/use-file-desk.tsx';
import { LazyHistory } from '../history/lazy-history.tsx';
import type { ProjectState } from '../project/autosave.ts';
import { useDownload } from '../use-download.ts';
import { AnswerPart } from './answer-part.tsx';
import { Beside } from './beside.tsx';
import { Contents } from './contents.tsx';
import classes from './design.module.css';
import { isWritten, listParts } from './design-parts.ts';
import type { DesignSource } from './design-source.ts';
import { useOpenPart } from './use-open-part.ts';
import { useSettledFiles } from './use-settled-files.ts';

interface DesignDeskProps extends Omit<DesignSource, 'outsideVersion'> {
  attemptId: string;
  challenge: DesignView;
  workspace: WorkspaceView;
  state: ProjectState;
  historyVersion: string;
  isNarrow: boolean;
}

/** A design has neither a file tree nor open editors. */
const noTree = {
  folders: [],
  select: () => undefined,
  reveal: () => undefined,
  addFolder: () => undefined,
  renameFolders: () => undefined,
};
const noEditors = { rename: () => undefined, open: () => undefined };

/** Where a system is designed: the parts of the answer, the one that is written, and what one looks at meanwhile. */
export default function DesignDesk(props: DesignDeskProps) {
  const { attemptId, challenge, workspace, project, state, isNarrow, readOnlyWhy } = props;
  const parts = useMemo(() => listParts(challenge), [challenge]);
  const [part, open] = useOpenPart(parts);
  const files = useSettledFiles(project);
  const desk = useFileDesk(project, workspace, noTree, noEditors);
  const download = useDownload(project, challenge, workspace);
  useEffect(fetchPartsWhenIdle, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for one shortcut that works in all of it.
    <div
      className={isNarrow ? classes.narrow : classes.desk}
      data-part={part.kind}
      onKeyDown={(event) => {
        if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void project.flush().catch(() => undefined);
      }}
    >
      <Contents
        parts={parts}
        current={part}
        files={files}
        isNarrow={isNarrow}
        onOpen={open}
        onDownload={download}
      />
      <div className={classes.middle}>
        {readOnlyWhy !== null && (
          <p className={classes.why} role="note">
            {readOnlyWhy}
          </p>
        )}
        <AnswerPart
          part={part}
          next={parts[parts.indexOf(part) + 1] ?? null}
          onOpen={open}
          project={project}
          outsideVersion={state.outsideVersion}
          recorder={props.recorder}
          readOnlyWhy={readOnlyWhy}
        />
      </div>
      <div className={classes.beside}>
        <Beside
          attemptId={attemptId}
          challenge={challenge}
          text={isWritten(part) ? (files[part.path] ?? '') : null}
        />
      </div>
      <LazyHistory
        project={project}
        current={state.acknowledged.revision}
        version={props.historyVersion}
        onRestore={readOnlyWhy === null ? desk.restore : null}
      />
    </div>
  );
}
