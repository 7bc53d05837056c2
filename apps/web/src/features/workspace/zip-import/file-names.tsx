import { useTranslation } from 'react-i18next';
import classes from './zip-import.module.css';

/** Some files by name, under what happens to them. */
export function FileNames({ title, paths }: { title: string; paths: readonly string[] }) {
  const { t } = useTranslation();
  if (paths.length === 0) return null;
  return (
    <section>
      <h3 className={classes.title}>{t('workbench.zip.counted', { title, count: paths.length })}</h3>
      <ul className={classes.names}>
        {paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </section>
  );
}
