import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { ShownPythonHelp } from '../python/use-python-help.ts';
import workspaceClasses from '../workspace.module.css';
import classes from './editor.module.css';
import { EditorGroupView } from './editor-group.tsx';
import type { FileSource } from './opened-file.tsx';
import { StatusLine } from './status-line.tsx';
import type { Editors } from './use-editors.ts';

interface EditorAreaProps extends FileSource {
  editors: Editors;
  actions: ReactNode;
  /** How the help with Python stands, while a file of it is in front. */
  pythonHelp: ShownPythonHelp | null;
}

/** One group of tabs, or two beside or below each other, over a line that tells where one is. */
export const EditorArea = memo(function EditorArea({
  editors,
  actions,
  pythonHelp,
  ...source
}: EditorAreaProps) {
  const { t } = useTranslation();
  const { state, targets, current, hasText, change, setHandle } = editors;
  const isSplit = state.groups.length === 2;
  const sizes = useDefaultLayout({
    id: `holdout-groups-${state.direction}`,
    panelIds: state.groups.map((_, index) => `group-${index}`),
  });
  return (
    <section className={classes.area} aria-label={t('workspace.editor.region')}>
      {isSplit && actions && <div className={classes.actionRow}>{actions}</div>}
      <div className={classes.groups}>
        <Group
          key={state.direction}
          orientation={state.direction === 'beside' ? 'horizontal' : 'vertical'}
          {...sizes}
        >
          {state.groups.flatMap((group, index) => {
            const told = targets[index];
            return [
              index > 0 && (
                <Separator
                  key="edge"
                  className={workspaceClasses.separator}
                  aria-label={t('workbench.tabs.resize')}
                />
              ),
              // biome-ignore lint/suspicious/noArrayIndexKey: a group has no other name than its place.
              <Panel key={index} id={`group-${index}`} minSize="15%">
                <EditorGroupView
                  {...source}
                  index={index}
                  group={group}
                  target={told && told.address === group.active ? told.target : null}
                  isOnly={!isSplit}
                  change={change}
                  setHandle={setHandle}
                  actions={isSplit ? null : actions}
                />
              </Panel>,
            ];
          })}
        </Group>
      </div>
      <StatusLine current={current} hasText={hasText} places={source.places} pythonHelp={pythonHelp} />
    </section>
  );
});
