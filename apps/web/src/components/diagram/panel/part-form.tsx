import { diagramLimits, NodeKind, nodeKinds } from '@holdout/contract';
import { changeEdge, changeNode, findEdge, putInGroup, renameGroup, turnEdge } from '@holdout/design';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Editing } from '../use-editing.ts';
import classes from './panel.module.css';

interface PartFormProps {
  editing: Editing;
  chosen: ReadonlySet<string>;
  isReadOnly: boolean;
  /** The field that whoever just added something wants to fill. */
  nameField: RefObject<HTMLInputElement | null>;
}

/** What is chosen, to name and to write about. */
export function PartForm({ editing, chosen, isReadOnly, nameField }: PartFormProps) {
  const { t } = useTranslation();
  const { diagram, edit } = editing;
  const nodes = diagram.nodes.filter(({ id }) => chosen.has(id));
  const edges = diagram.edges.filter(({ id }) => chosen.has(id));
  const [node] = nodes;
  const [edge] = edges;
  if (chosen.size === 0)
    return isReadOnly ? null : <p className={classes.small}>{t('diagram.panel.nothingChosen')}</p>;
  const title =
    chosen.size > 1
      ? t('diagram.form.several', { count: chosen.size })
      : t(node ? 'diagram.form.node' : 'diagram.form.edge');
  return (
    <fieldset className={classes.form} aria-label={title}>
      {chosen.size > 1 && <p className={classes.small}>{title}</p>}
      {chosen.size === 1 && node && (
        <>
          <TextInput
            ref={nameField}
            size="xs"
            label={t('diagram.form.name')}
            value={node.label}
            maxLength={diagramLimits.labelLength}
            readOnly={isReadOnly}
            onChange={(event) => {
              const label = event.currentTarget.value;
              edit((before) => changeNode(before, node.id, { label }), `label ${node.id}`);
            }}
          />
          <NativeSelect
            size="xs"
            label={t('diagram.form.kind')}
            value={node.kind}
            disabled={isReadOnly}
            data={nodeKinds.map((kind) => ({ value: kind, label: t(`diagram.kind.${kind}`) }))}
            onChange={(event) => {
              const kind = NodeKind.parse(event.currentTarget.value);
              edit((before) => changeNode(before, node.id, { kind }));
            }}
          />
          <Textarea
            size="xs"
            label={t('diagram.form.note')}
            rows={3}
            value={node.note}
            maxLength={diagramLimits.noteLength}
            readOnly={isReadOnly}
            onChange={(event) => {
              const note = event.currentTarget.value;
              edit((before) => changeNode(before, node.id, { note }), `note ${node.id}`);
            }}
          />
        </>
      )}
      {chosen.size === 1 && edge && (
        <>
          <TextInput
            ref={nameField}
            size="xs"
            label={t('diagram.form.flows')}
            value={edge.label}
            maxLength={diagramLimits.labelLength}
            readOnly={isReadOnly}
            onChange={(event) => {
              const label = event.currentTarget.value;
              edit((before) => changeEdge(before, edge.id, { label }), `label ${edge.id}`);
            }}
          />
          {!isReadOnly && (
            <Button
              size="compact-xs"
              variant="default"
              disabled={findEdge(diagram, edge.to, edge.from) !== null}
              onClick={() => edit((before) => turnEdge(before, edge.id))}
            >
              {t('diagram.form.turn')}
            </Button>
          )}
        </>
      )}
      {nodes.length > 0 && <GroupFields editing={editing} chosen={chosen} isReadOnly={isReadOnly} />}
    </fieldset>
  );
}

/** Which group the chosen nodes are in, and what it is called. */
function GroupFields({ editing, chosen, isReadOnly }: Omit<PartFormProps, 'nameField'>) {
  const { t } = useTranslation();
  const { diagram, edit } = editing;
  const inGroups = new Set(diagram.nodes.flatMap(({ id, group }) => (chosen.has(id) ? [group] : [])));
  const group = inGroups.size === 1 ? diagram.groups.find(({ id }) => inGroups.has(id)) : undefined;
  if (diagram.groups.length === 0) return null;
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('diagram.group.of')}
        value={group?.id ?? ''}
        disabled={isReadOnly}
        data={[
          { value: '', label: t('diagram.group.none') },
          ...diagram.groups.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={(event) => {
          const id = event.currentTarget.value || undefined;
          edit((before) => putInGroup(before, chosen, id));
        }}
      />
      {group && (
        <TextInput
          size="xs"
          label={t('diagram.group.label')}
          value={group.label}
          maxLength={diagramLimits.labelLength}
          readOnly={isReadOnly}
          onChange={(event) => {
            const label = event.currentTarget.value;
            edit((before) => renameGroup(before, group.id, label), `label ${group.id}`);
          }}
        />
      )}
    </>
  );
}
