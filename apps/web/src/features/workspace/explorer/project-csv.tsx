import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Autosave } from '../project/autosave.ts';
import { useProjectFiles } from '../project/use-project.ts';
import { useExplorerState } from './explorer-state.ts';
import { LazyDataExplorer } from './lazy-data-explorer.tsx';
import classes from './project-csv.module.css';

interface ProjectCsvProps {
  attemptId: string;
  path: string;
  project: Autosave;
  /** The file as text, to edit. */
  text: ReactNode;
}

/** A CSV of one's own: text to edit, or a table to look at. Which one is remembered. */
export function ProjectCsv({ attemptId, path, project, text }: ProjectCsvProps) {
  const { t } = useTranslation();
  const [{ isTable }, change] = useExplorerState(attemptId, path);
  return (
    <div className={classes.file}>
      <fieldset className={classes.choice} aria-label={t('explorer.showAs', { path })}>
        {[false, true].map((table) => (
          <Button
            key={String(table)}
            size="compact-xs"
            variant={table === isTable ? 'default' : 'subtle'}
            color="gray"
            aria-pressed={table === isTable}
            onClick={() => change({ isTable: table })}
          >
            {t(table ? 'explorer.table' : 'explorer.text')}
          </Button>
        ))}
      </fieldset>
      <div className={classes.content}>
        {isTable ? <ProjectTable attemptId={attemptId} path={path} project={project} /> : text}
      </div>
    </div>
  );
}

const pauseMs = 500;

/** Reads the file again when typing in it, or another tab, pauses. */
function ProjectTable({ attemptId, path, project }: Omit<ProjectCsvProps, 'text'>) {
  const files = useProjectFiles(project);
  const [content] = useDebouncedValue(files[path] ?? '', pauseMs);
  return (
    <LazyDataExplorer
      attemptId={attemptId}
      address={path}
      path={path}
      source={{ key: `text:${content}`, read: async () => new Blob([content]) }}
    />
  );
}
