import type { Diagram } from '@holdout/contract';
import { VisuallyHidden } from '@mantine/core';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../empty-note.tsx';
import classes from './diagram-canvas.module.css';
import { Flow } from './flow/flow.tsx';
import { Panel, type PanelTab } from './panel/panel.tsx';
import { ConnectDialog } from './tools/connect-dialog.tsx';
import { GroupDialog } from './tools/group-dialog.tsx';
import { Toolbar } from './tools/toolbar.tsx';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useChosenInView } from './use-chosen-in-view.ts';
import { useEditing } from './use-editing.ts';
import { useSelection } from './use-selection.ts';
import { useWorkshop } from './use-workshop.ts';

export interface DiagramCanvasProps {
  value: Diagram;
  onChange: (diagram: Diagram) => void;
  isReadOnly: boolean;
  /** What exported pictures are called. */
  name: string;
}

/** A diagram to draw, by mouse or by keyboard alone. The diagram belongs to whoever shows this. */
export default function DiagramCanvas(props: DiagramCanvasProps) {
  return (
    <ReactFlowProvider>
      <Workplace {...props} />
    </ReactFlowProvider>
  );
}

function Workplace({ value, onChange, isReadOnly, name }: DiagramCanvasProps) {
  const { t } = useTranslation();
  const editing = useEditing(value, onChange);
  const selection = useSelection(editing.diagram);
  const [isPanelOpen, setIsPanelOpen] = useState(true);
  const [tab, setTab] = useState<PanelTab>('parts');
  const [dialog, setDialog] = useState<'connect' | 'group' | null>(null);
  const [announced, setAnnounced] = useState('');
  const drawing = useRef<HTMLDivElement>(null);
  const { nameField, goToName } = useNameField(() => {
    setIsPanelOpen(true);
    setTab('parts');
  });
  const workshop = useWorkshop(editing, selection, drawing, goToName);
  useChosenInView(editing, selection, drawing);
  const { diagram } = editing;

  const followKey = useCanvasKeys({
    editing,
    selection,
    workshop,
    isReadOnly,
    goToName,
    openConnect: () => setDialog('connect'),
    say: setAnnounced,
  });
  return (
    <div className={classes.workplace}>
      <Toolbar
        name={name}
        editing={editing}
        workshop={workshop}
        hasChosen={selection.chosen.size > 0}
        isReadOnly={isReadOnly}
        isPanelOpen={isPanelOpen}
        onPanel={() => setIsPanelOpen((isOpen) => !isOpen)}
        onConnect={() => setDialog('connect')}
        onGroup={() => setDialog('group')}
      />
      <div className={classes.body} data-panel={isPanelOpen || undefined}>
        <div ref={drawing} className={classes.drawing}>
          <Flow
            editing={editing}
            selection={selection}
            isReadOnly={isReadOnly}
            onConnect={(from, to) => workshop.connect(from, to, '')}
            onKeyDown={(event) => followKey(event, true)}
          />
          {diagram.nodes.length === 0 && (
            <div className={classes.empty}>
              <EmptyNote>{t(isReadOnly ? 'diagram.emptyReadOnly' : 'diagram.empty')}</EmptyNote>
            </div>
          )}
        </div>
        {isPanelOpen && (
          <Panel
            editing={editing}
            selection={selection}
            isReadOnly={isReadOnly}
            tab={tab}
            onTab={setTab}
            nameField={nameField}
            onKeyDown={(event) => followKey(event, false)}
          />
        )}
      </div>
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
      {dialog === 'connect' && (
        <ConnectDialog
          diagram={diagram}
          proposed={workshop.nodes.map(({ id }) => id)}
          onConnect={(from, to, label) => {
            workshop.connect(from, to, label);
            setDialog(null);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'group' && (
        <GroupDialog
          onGroup={(label) => {
            workshop.group(label);
            setDialog(null);
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

/** The field for the name may only come into the page with what is named. */
function useNameField(show: () => void) {
  const nameField = useRef<HTMLInputElement>(null);
  const [wish, setWish] = useState(0);
  useEffect(() => {
    if (wish > 0) nameField.current?.select();
  }, [wish]);
  const goToName = () => {
    show();
    setWish((count) => count + 1);
  };
  return { nameField, goToName };
}
