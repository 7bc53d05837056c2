import type { EvidenceLink, ReviewDesk } from '@holdout/contract';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { LineSkeletons } from '../../components/page/page-skeleton.tsx';
import { useLocale } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { Afterwards } from './afterwards/afterwards.tsx';
import classes from './desk.module.css';
import { DeskBar } from './desk-bar.tsx';
import { DeskContext } from './desk-context.ts';
import { Material } from './material/material.tsx';
import { usePlace } from './place/use-place.ts';
import { withEvidence } from './rating/change-draft.ts';
import { RatingPanel } from './rating/rating-panel.tsx';
import { useOpenDraft } from './rating/use-draft.ts';

interface ReviewDeskWindowProps {
  view: ReviewDesk;
  tools: ReactNode;
  onFrozen: () => void;
}

/** The work on the left, the judgement on the right; on a small screen one after the other. */
export function ReviewDeskWindow({ view, tools, onFrozen }: ReviewDeskWindowProps) {
  const { t } = useTranslation();
  const { place, go } = usePlace();
  const autosave = useOpenDraft(view, useLocale());
  const layout = useDefaultLayout({ id: 'holdout-desk' });
  const isNarrow = useMediaQuery('(max-width: 1000px)', false, { getInitialValueInEffect: false });
  const isFrozen = view.state === 'frozen';
  const [wasFrozen] = useState(isFrozen);

  const desk = useMemo(() => {
    const addEvidence = (competency: string, link: EvidenceLink) => {
      if (!autosave) return;
      const { draft } = autosave.getSnapshot();
      const changed = withEvidence(draft, competency, link);
      const name = view.rubric.competencies.find(({ id }) => id === competency)?.name ?? competency;
      notify({
        message: t(changed === draft ? 'desk.rating.alreadyAdded' : 'desk.rating.added', { name }),
        autoClose: 3000,
      });
      if (changed !== draft) autosave.change(changed);
      go({ competency });
    };
    const draft = isFrozen ? null : autosave;
    return { view, place, go, draft, addEvidence: isFrozen ? null : addEvidence };
  }, [view, place, go, autosave, isFrozen, t]);

  const judgement = isFrozen ? (
    <Afterwards isJustFrozen={!wasFrozen} />
  ) : autosave ? (
    <RatingPanel autosave={autosave} onFrozen={onFrozen} />
  ) : (
    <LineSkeletons />
  );
  return (
    <DeskContext value={desk}>
      <div className={isNarrow ? undefined : classes.window}>
        <DeskBar tools={tools} />
        <main id="main" className={classes.main} tabIndex={-1}>
          {isNarrow ? (
            <Material judgement={judgement} />
          ) : (
            <Group orientation="horizontal" {...layout}>
              <Panel id="material" minSize="35%">
                <Material />
              </Panel>
              <Separator className={classes.separator} aria-label={t('desk.resize')} />
              <Panel id="judgement" defaultSize="40%" minSize="320px">
                <div className={classes.scroll}>{judgement}</div>
              </Panel>
            </Group>
          )}
        </main>
      </div>
    </DeskContext>
  );
}
