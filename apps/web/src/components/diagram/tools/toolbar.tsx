import { diagramLimits, nodeKinds } from '@holdout/contract';
import { alignments, drawSvg } from '@holdout/design';
import { Button, Menu } from '@mantine/core';
import { useReactFlow } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../lib/notify.ts';
import { saveBlob } from '../../../lib/save-blob.ts';
import { fitting } from '../flow/fitting.ts';
import type { Editing } from '../use-editing.ts';
import { useSvgWords } from '../use-svg-words.ts';
import type { Workshop } from '../use-workshop.ts';
import { drawPng } from './draw-png.ts';
import classes from './toolbar.module.css';

interface ToolbarProps {
  name: string;
  editing: Editing;
  workshop: Workshop;
  hasChosen: boolean;
  isReadOnly: boolean;
  isPanelOpen: boolean;
  onPanel: () => void;
  onConnect: () => void;
  onGroup: () => void;
}

const small = { size: 'compact-xs', variant: 'default' } as const;

export function Toolbar(props: ToolbarProps) {
  const { t } = useTranslation();
  const { name, editing, isReadOnly, isPanelOpen, onPanel } = props;
  return (
    <fieldset className={classes.tools} aria-label={t('diagram.tools.label')}>
      {!isReadOnly && <EditTools {...props} />}
      <ExportMenu name={name} editing={editing} />
      <span className={classes.end}>
        <ViewTools />
        <Button {...small} aria-pressed={isPanelOpen} onClick={onPanel}>
          {t('diagram.tools.panel')}
        </Button>
      </span>
    </fieldset>
  );
}

function EditTools({ editing, workshop, hasChosen, onConnect, onGroup }: ToolbarProps) {
  const { t } = useTranslation();
  const { diagram, undo, redo, canUndo, canRedo } = editing;
  return (
    <>
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <Button
            {...small}
            variant="filled"
            disabled={!workshop.canAdd}
            title={workshop.canAdd ? undefined : t('diagram.tools.addFull', { count: diagramLimits.nodes })}
          >
            {t('diagram.tools.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {nodeKinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => workshop.add(kind)}>
              {t(`diagram.kind.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button {...small} disabled={diagram.nodes.length < 2} onClick={onConnect}>
        {t('diagram.tools.connect')}
      </Button>
      <Button
        {...small}
        disabled={!workshop.canGroup}
        title={
          diagram.groups.length < diagramLimits.groups
            ? undefined
            : t('diagram.group.full', { count: diagramLimits.groups })
        }
        onClick={onGroup}
      >
        {t('diagram.tools.group')}
      </Button>
      <Button {...small} disabled={!hasChosen} onClick={workshop.remove}>
        {t('diagram.tools.remove')}
      </Button>
      <Button {...small} disabled={!canUndo} onClick={undo}>
        {t('diagram.tools.undo')}
      </Button>
      <Button {...small} disabled={!canRedo} onClick={redo}>
        {t('diagram.tools.redo')}
      </Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button {...small} disabled={diagram.nodes.length === 0} loading={workshop.isLayingOut}>
            {t('diagram.tools.arrange')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={workshop.layOut}>{t('diagram.tools.layOut')}</Menu.Item>
          {alignments.map((alignment) => (
            <Menu.Item
              key={alignment}
              disabled={workshop.nodes.length < 2}
              onClick={() => workshop.align(alignment)}
            >
              {t(`diagram.tools.${alignment}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function ExportMenu({ name, editing: { diagram } }: Pick<ToolbarProps, 'name' | 'editing'>) {
  const { t } = useTranslation();
  const words = useSvgWords(name);
  const saveSvg = () =>
    saveBlob(new Blob([drawSvg(diagram, words)], { type: 'image/svg+xml' }), `${name}.svg`);
  const savePng = () =>
    void drawPng(drawSvg(diagram, words)).then(
      (blob) => saveBlob(blob, `${name}.png`),
      () => notify({ message: t('diagram.tools.pngFailed') }),
    );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button {...small} disabled={diagram.nodes.length === 0}>
          {t('diagram.tools.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={saveSvg}>{t('diagram.tools.svg')}</Menu.Item>
        <Menu.Item onClick={savePng}>{t('diagram.tools.png')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ViewTools() {
  const { t } = useTranslation();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <>
      <Button {...small} aria-label={t('diagram.tools.zoomOut')} onClick={() => void zoomOut()}>
        −
      </Button>
      <Button {...small} aria-label={t('diagram.tools.zoomIn')} onClick={() => void zoomIn()}>
        +
      </Button>
      <Button {...small} onClick={() => void fitView(fitting)}>
        {t('diagram.tools.fit')}
      </Button>
    </>
  );
}
