import type { Hint } from '@holdout/design';
import { useTranslation } from 'react-i18next';
import { nameOfNode } from '../describe-part.ts';
import classes from './panel.module.css';

interface HintListProps {
  hints: readonly Hint[];
  onChoose: (nodeId: string) => void;
}

export function HintList({ hints, onChoose }: HintListProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.small}>{t(hints.length > 0 ? 'diagram.hint.lead' : 'diagram.hint.none')}</p>
      <ul className={classes.hints} aria-label={t('diagram.hint.label')}>
        {hints.map(({ kind, node }) => (
          <li key={`${kind} ${node.id}`}>
            <button type="button" className={classes.hint} onClick={() => onChoose(node.id)}>
              {t(`diagram.hint.${kind}`, {
                name: nameOfNode(t, node),
                kind: t(`diagram.kind.${node.kind}`),
              })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
