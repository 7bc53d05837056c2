import type { EvidenceLink } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';
import { useDesk } from './desk-context.ts';
import { destinationOf, evidenceKey, labelOf } from './evidence-link.ts';

interface EvidenceChipsProps {
  links: readonly EvidenceLink[];
  /** Absent where nothing may be changed. */
  onRemove?: (link: EvidenceLink) => void;
}

/** Pieces of evidence; each leads to its place. */
export function EvidenceChips({ links, onRemove }: EvidenceChipsProps) {
  const { t } = useTranslation();
  const { view, go } = useDesk();
  return (
    <ul className={classes.chips} aria-label={t('desk.rating.evidence')}>
      {links.map((link) => {
        const label = labelOf(link, view, t);
        return (
          <li key={evidenceKey(link)} className={classes.chip}>
            <button
              type="button"
              className={classes.chipGo}
              aria-label={t('desk.rating.goToEvidence', { label })}
              onClick={() => go(destinationOf(link, view))}
            >
              {label}
            </button>
            {onRemove && (
              <button
                type="button"
                className={classes.chipRemove}
                aria-label={t('desk.rating.removeEvidence', { label })}
                onClick={() => onRemove(link)}
              >
                ×
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
