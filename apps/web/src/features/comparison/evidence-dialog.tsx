import type { ComparisonCell, EvidenceLink } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.tsx';
import { EmptyNote } from '../../components/empty-note.tsx';
import classes from './comparison.module.css';

export interface EvidenceOf {
  cell: ComparisonCell;
  competency: string;
  name: string;
}

/** What the ratings of one person in one competency rest on. */
export function EvidenceDialog({ shown, onClose }: { shown: EvidenceOf | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={shown !== null}
      onClose={onClose}
      size="lg"
      title={t('roles.compare.evidenceTitle', {
        competency: shown?.competency ?? '',
        name: shown?.name ?? '',
      })}
    >
      {shown?.cell.ratings.length === 0 && <EmptyNote>{t('roles.compare.evidenceNone')}</EmptyNote>}
      {shown?.cell.ratings.map((rating) => (
        <section key={rating.reviewer} className={classes.rating} aria-label={rating.reviewer}>
          <h3>
            {t('roles.compare.by', {
              reviewer: rating.reviewer,
              level: rating.level ? t(`general.level.${rating.level}`) : t('general.scale.notObserved'),
            })}
          </h3>
          {rating.reason !== '' && <p>{rating.reason}</p>}
          <ul>
            {rating.evidence.map((link) => (
              <li key={JSON.stringify(link)}>
                <LinkInWords link={link} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {shown?.cell.suggested && (
        <section className={classes.rating} aria-label={t('roles.compare.suggested')}>
          <h3>{t('roles.compare.suggested')}</h3>
          <p>{shown.cell.suggested.text}</p>
        </section>
      )}
    </Dialog>
  );
}

function LinkInWords({ link }: { link: EvidenceLink }) {
  const { t } = useTranslation();
  switch (link.kind) {
    case 'check':
      return t('roles.compare.check', { id: link.checkId });
    case 'finding':
      return t('desk.rating.finding', { rule: link.rule, path: link.path, line: link.line });
    case 'code':
      return link.startLine === link.endLine
        ? t('desk.rating.line', { path: link.path, start: link.startLine })
        : t('desk.rating.lines', { path: link.path, start: link.startLine, end: link.endLine });
  }
}
