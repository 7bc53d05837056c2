import { useTranslation } from 'react-i18next';
import classes from './runs.module.css';

interface PlaceButtonProps {
  path: string;
  line: number;
  /** How the output names the place. */
  text: string;
  onOpen: (path: string, line: number) => void;
}

export function PlaceButton({ path, line, text, onOpen }: PlaceButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes.place}
      aria-label={t('workspace.run.openPlace', { path, line })}
      onClick={() => onOpen(path, line)}
    >
      {text}
    </button>
  );
}
