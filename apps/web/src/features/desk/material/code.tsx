import { isDiagramPath } from '@holdout/contract';
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineRange } from '../../../components/code-editor/code-editor-props.ts';
import { LazyCodeEditor } from '../../../components/code-editor/lazy-code-editor.tsx';
import { LazyDiagramFile } from '../../../components/diagram/lazy-diagram-file.tsx';
import classes from '../desk.module.css';
import { useDesk } from '../desk-context.ts';
import { EvidenceMenu } from '../evidence-menu.tsx';

/** The submission's files, read-only, with remarks in the margin; selected lines can be taken as evidence. */
export function Code() {
  const { t } = useTranslation();
  const { view, place, go } = useDesk();
  const { files } = view.submission;
  const file =
    files.find(({ path }) => path === place.file) ??
    files.find(({ path }) => path === 'solution.py') ??
    files.find(({ path }) => path.endsWith('.py')) ??
    files[0];
  const path = file?.path ?? '';
  const [selected, setSelected] = useState<{ path: string; range: LineRange } | null>(null);
  const findings = useMemo(
    () => (view.quality?.findings ?? []).filter((finding) => finding.path === path),
    [view.quality, path],
  );
  const marks = useMemo(
    () =>
      findings.map((finding) => ({
        startLine: finding.line,
        endLine: finding.line,
        message: `${finding.message} (${finding.rule})`,
      })),
    [findings],
  );
  if (!file) return null;
  const text = (
    <LazyCodeEditor
      scope={`review-${view.id}`}
      path={path}
      label={t('desk.code.label', { path })}
      getContent={() => file.content}
      isReadOnly
      marks={marks}
      target={place.file === path ? place.lines : null}
      onSelectLines={(range) => setSelected(range && { path, range })}
    />
  );
  return (
    <div className={classes.code}>
      <div className={classes.codeHead}>
        <NativeSelect
          label={t('desk.code.files')}
          value={path}
          data={files.map((each) => ({
            value: each.path,
            label: each.isStarter ? `${each.path} (${t('desk.code.starter')})` : each.path,
          }))}
          onChange={(event) => go({ file: event.currentTarget.value, lines: null })}
        />
        <SelectedLines path={path} selected={selected?.path === path ? selected.range : null} />
      </div>
      <div className={classes.codeBody}>
        {isDiagramPath(path) ? (
          <LazyDiagramFile
            path={path}
            content={file.content}
            text={text}
            startsAsText={place.file === path && place.lines !== null}
          />
        ) : (
          text
        )}
      </div>
      <p className={classes.codeFoot}>{t('desk.code.findings', { count: findings.length })}</p>
    </div>
  );
}

function SelectedLines({ path, selected }: { path: string; selected: LineRange | null }) {
  const { t } = useTranslation();
  const { addEvidence, place } = useDesk();
  const range = selected ?? (place.file === path ? place.lines : null);
  if (!addEvidence) return null;
  if (!range) return <p className="holdout-quiet">{t('desk.code.selectHint')}</p>;
  return (
    <EvidenceMenu
      link={{ kind: 'code', path, ...range }}
      label={
        range.startLine === range.endLine
          ? t('desk.code.useLine', { start: range.startLine })
          : t('desk.code.useLines', { start: range.startLine, end: range.endLine })
      }
    />
  );
}
