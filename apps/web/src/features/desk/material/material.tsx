import type { ReviewDesk } from '@holdout/contract';
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Answer } from '../design/answer.tsx';
import classes from '../desk.module.css';
import { useDesk } from '../desk-context.ts';
import { type MaterialTab, materialTabs } from '../place/use-place.ts';
import { Checks } from './checks.tsx';
import { Code } from './code.tsx';
import { Overview } from './overview.tsx';
import { Quality } from './quality.tsx';

/** Everything there is to read about one submission. On a small screen the judgement is one more tab. */
export function Material({ judgement }: { judgement?: ReactNode }) {
  const { t } = useTranslation();
  const { view, place, go } = useDesk();
  const shown = materialTabs.filter((tab) => suits(tab, view));
  const tabs: MaterialTab[] = judgement ? [...shown, 'rating'] : shown;
  const current = tabs.includes(place.tab) ? place.tab : 'overview';
  const bodies: Record<MaterialTab, ReactNode> = {
    overview: <Overview />,
    answer: <Answer />,
    checks: <Checks />,
    code: <Code />,
    quality: <Quality />,
    statement: (
      <>
        <Markdown text={view.challenge.statement} />
        {view.challenge.dictionary && <Markdown text={view.challenge.dictionary} />}
      </>
    ),
    rating: judgement,
  };
  return (
    <section className={classes.material} aria-label={t('desk.work')}>
      <Tabs
        value={current}
        keepMounted={false}
        classNames={{ root: classes.tabs, list: classes.tabList, panel: classes.tabPanel }}
        onChange={(tab) => go({ tab: tabs.find((each) => each === tab) ?? 'overview' })}
      >
        <Tabs.List aria-label={t('desk.work')}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(tab === 'code' && view.design !== null ? 'desk.tabs.files' : `desk.tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((tab) => (
          <Tabs.Panel key={tab} value={tab} tabIndex={0} data-tab={tab}>
            {view.gradingState !== 'graded' && tab !== 'statement' && tab !== 'code' && (
              <Notice role="status">{t(`desk.grading.${view.gradingState}`)}</Notice>
            )}
            {bodies[tab]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

/** A design has an answer to read; checks and measures of code are there for code. */
function suits(tab: MaterialTab, { design }: Pick<ReviewDesk, 'design'>): boolean {
  if (design === null) return tab !== 'answer';
  return tab !== 'checks' && tab !== 'quality';
}
