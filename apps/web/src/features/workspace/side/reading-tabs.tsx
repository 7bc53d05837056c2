import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import classes from './side.module.css';

interface ReadingTabsProps<Panel extends string> {
  /** The first one is open unless another was chosen. */
  panels: readonly Panel[];
  nameOf: (panel: Panel) => string;
  bodies: Record<Panel, ReactNode>;
}

/** What one reads beside the work, in tabs. Which one is open stands in the address. */
export function ReadingTabs<Panel extends string>({ panels, nameOf, bodies }: ReadingTabsProps<Panel>) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const current = panels.find((panel) => panel === search.get('panel')) ?? panels[0] ?? null;
  const choose = (panel: string | null) =>
    setSearch(
      (before) => {
        before.set('panel', panel ?? '');
        return before;
      },
      { replace: true },
    );
  return (
    <section className={classes.side} aria-label={t('workspace.side.label')}>
      <Tabs
        value={current}
        keepMounted={false}
        classNames={{ root: classes.tabs, list: classes.list, panel: classes.body }}
        onChange={choose}
      >
        <Tabs.List aria-label={t('workspace.side.label')}>
          {panels.map((panel) => (
            <Tabs.Tab key={panel} value={panel}>
              {nameOf(panel)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {panels.map((panel) => (
          <Tabs.Panel key={panel} value={panel} tabIndex={0}>
            {bodies[panel]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
