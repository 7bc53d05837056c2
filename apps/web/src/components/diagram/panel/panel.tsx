import { byPlace, findHints } from '@holdout/design';
import { Tabs } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { describeNode, edgeNamer } from '../describe-part.ts';
import type { Editing } from '../use-editing.ts';
import type { Selection } from '../use-selection.ts';
import { HintList } from './hint-list.tsx';
import { OutlineList } from './outline-list.tsx';
import classes from './panel.module.css';
import { PartForm } from './part-form.tsx';
import { PartList } from './part-list.tsx';

const panelTabs = ['parts', 'outline', 'hints'] as const;
export type PanelTab = (typeof panelTabs)[number];

interface PanelProps {
  editing: Editing;
  selection: Selection;
  isReadOnly: boolean;
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  nameField: RefObject<HTMLInputElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What is in the diagram, what it says, and what one may ask about it. */
export function Panel({ editing, selection, isReadOnly, tab, onTab, nameField, onKeyDown }: PanelProps) {
  const { t } = useTranslation();
  const { diagram } = editing;
  const hints = useMemo(() => findHints(diagram), [diagram]);
  return (
    <section className={classes.panel} aria-label={t('diagram.panel.label')}>
      <Tabs
        value={tab}
        onChange={(value) => onTab(panelTabs.find((each) => each === value) ?? 'parts')}
        keepMounted={false}
        classNames={{ tab: classes.name }}
      >
        <Tabs.List>
          {panelTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {each === 'hints' && hints.length > 0
                ? t('diagram.panel.hintsCount', { count: hints.length })
                : t(`diagram.panel.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="parts" className={classes.tab}>
          <PartForm
            editing={editing}
            chosen={selection.chosen}
            isReadOnly={isReadOnly}
            nameField={nameField}
          />
          <Parts editing={editing} selection={selection} onKeyDown={onKeyDown} />
        </Tabs.Panel>
        <Tabs.Panel value="outline" className={classes.tab}>
          <OutlineList diagram={diagram} />
        </Tabs.Panel>
        <Tabs.Panel value="hints" className={classes.tab}>
          <HintList
            hints={hints}
            onChoose={(id) => {
              selection.choose([id]);
              onTab('parts');
            }}
          />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

/** In the order in which one reads the drawing; edges by where they begin. */
function Parts({ editing, selection, onKeyDown }: Pick<PanelProps, 'editing' | 'selection' | 'onKeyDown'>) {
  const { t } = useTranslation();
  const keysId = useId();
  const { diagram } = editing;
  const nodes = useMemo(
    () => diagram.nodes.toSorted(byPlace).map((node) => ({ id: node.id, text: describeNode(t, node) })),
    [diagram, t],
  );
  const edges = useMemo(() => {
    const places = new Map(nodes.map(({ id }, index) => [id, index]));
    const placeOf = (id: string) => places.get(id) ?? 0;
    const nameOf = edgeNamer(t, diagram);
    return diagram.edges
      .toSorted((a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to))
      .map((edge) => ({ id: edge.id, text: nameOf(edge) }));
  }, [diagram, nodes, t]);
  if (nodes.length === 0) return null;
  return (
    <>
      <h3 className={classes.head}>{t('diagram.panel.nodes')}</h3>
      <PartList
        label={t('diagram.panel.nodes')}
        describedBy={keysId}
        items={nodes}
        selection={selection}
        onKeyDown={onKeyDown}
      />
      <h3 className={classes.head}>{t('diagram.panel.edges')}</h3>
      {edges.length === 0 ? (
        <p className={classes.small}>{t('diagram.panel.noEdges')}</p>
      ) : (
        <PartList
          label={t('diagram.panel.edges')}
          describedBy={keysId}
          items={edges}
          selection={selection}
          onKeyDown={onKeyDown}
        />
      )}
      <p id={keysId} className={classes.small}>
        {t('diagram.panel.listKeys')}
      </p>
    </>
  );
}
