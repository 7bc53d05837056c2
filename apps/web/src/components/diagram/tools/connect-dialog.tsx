import { type Diagram, diagramLimits } from '@holdout/contract';
import { findEdge } from '@holdout/design';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../dialog.tsx';
import { describeNode } from '../describe-part.ts';

interface ConnectDialogProps {
  diagram: Diagram;
  /** Nodes that are chosen, in the order of the drawing: the first two are offered. */
  proposed: readonly string[];
  onConnect: (from: string, to: string, label: string) => void;
  onClose: () => void;
}

/** Connecting without a mouse: from which node to which, and what flows. */
export function ConnectDialog({ diagram, proposed, onConnect, onClose }: ConnectDialogProps) {
  const { t } = useTranslation();
  const { nodes } = diagram;
  const first = proposed[0] ?? nodes[0]?.id ?? '';
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(proposed[1] ?? nodes.find(({ id }) => id !== first)?.id ?? first);
  const [label, setLabel] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const isFull = diagram.edges.length >= diagramLimits.edges;
  const problem = isFull
    ? t('diagram.connect.full', { count: diagramLimits.edges })
    : findEdge(diagram, from, to) && t('diagram.connect.exists');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem) setHasTried(true);
    else onConnect(from, to, label);
  };
  const options = nodes.map((node) => ({ value: node.id, label: describeNode(t, node) }));
  return (
    <Dialog opened onClose={onClose} title={t('diagram.connect.title')}>
      <form onSubmit={submit} noValidate>
        <NativeSelect
          data-autofocus
          label={t('diagram.connect.from')}
          data={options}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          mt="sm"
          label={t('diagram.connect.to')}
          data={options}
          value={to}
          error={hasTried && problem}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <TextInput
          mt="sm"
          label={t('diagram.connect.label')}
          value={label}
          maxLength={diagramLimits.labelLength}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('general.cancel')}
          </Button>
          <Button type="submit">{t('diagram.connect.submit')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
