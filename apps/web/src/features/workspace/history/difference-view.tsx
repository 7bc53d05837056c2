import { useTranslation } from 'react-i18next';
import { LazyTextDiff } from '../../../components/code-editor/lazy-text-diff.tsx';
import type { Files } from '../project/project-files.ts';
import classes from './history.module.css';

interface DifferenceViewProps {
  revision: number;
  path: string;
  then: Files;
  now: Files;
}

/** A file as it was, and as it is. */
export function DifferenceView({ revision, path, then, now }: DifferenceViewProps) {
  const { t } = useTranslation();
  return (
    <figure className={classes.difference} aria-label={t('workspace.history.difference', { path })}>
      <figcaption className={classes.sides}>
        <span>− {t('workspace.history.revision', { revision })}</span>
        <span>+ {t('workspace.history.now')}</span>
      </figcaption>
      <div className={classes.diff}>
        <LazyTextDiff
          path={path}
          before={then[path] ?? ''}
          after={now[path] ?? ''}
          beforeLabel={t('workspace.history.thenLabel', { path, revision })}
          afterLabel={t('workspace.history.nowLabel', { path })}
        />
      </div>
    </figure>
  );
}
