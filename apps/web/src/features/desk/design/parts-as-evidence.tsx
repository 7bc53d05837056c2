import { findLineOf } from '@holdout/design';
import classes from './design.module.css';
import { PlaceMenu } from './place-menu.tsx';

interface PartsAsEvidenceProps {
  title: string;
  path: string;
  content: string;
  /** What lies in the file, each on a line of its own. */
  parts: readonly { id: string; name: string }[];
}

/** The boxes of a drawing or the rows of a sheet; each can be taken as evidence, by its line in the file. */
export function PartsAsEvidence({ title, path, content, parts }: PartsAsEvidenceProps) {
  if (parts.length === 0) return null;
  return (
    <details className={classes.asked}>
      <summary>{title}</summary>
      <ul className={classes.boxes}>
        {parts.map(({ id, name }) => {
          const line = findLineOf(content, id);
          return (
            line !== null && (
              <li key={id}>
                <span dir="auto">{name}</span>
                <PlaceMenu section={null} link={{ kind: 'code', path, startLine: line, endLine: line }} />
              </li>
            )
          );
        })}
      </ul>
    </details>
  );
}
