import { RecordedKind, recordedKinds, recordingLimits } from '@holdout/contract';
import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Page } from '../../../components/page/page.tsx';
import { LineSkeletons } from '../../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { attemptQuery, recordingQuery } from '../../../lib/attempt.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { paths } from '../../../lib/paths.ts';
import { formatNumber } from '../../../lib/quantities.ts';
import { RecordedList } from './recorded-list.tsx';
import classes from './recording.module.css';

/** Everything that was recorded of one's work, in plain words. */
export function RecordingPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const [kind, setKind] = useState<RecordedKind | null>(null);
  const attempt = useQuery(attemptQuery);
  const recording = useInfiniteQuery(recordingQuery(kind));
  const pages = recording.data?.pages;
  const entries = useMemo(() => pages?.flatMap((page) => page.entries) ?? [], [pages]);
  return (
    <Page
      title={t('recording.title')}
      lead={t('recording.lead')}
      above={<Link to={paths.attempt()}>{t('recording.back')}</Link>}
    >
      {attempt.data?.attempt.isRecorded === false && <Notice>{t('recording.notRecorded')}</Notice>}
      {pages?.[0]?.isFull && (
        <Notice>{t('recording.full', { limit: formatNumber(recordingLimits.events, locale) })}</Notice>
      )}
      <div className={classes.tools}>
        <NativeSelect
          label={t('recording.filter')}
          value={kind ?? ''}
          onChange={({ currentTarget }) => setKind(RecordedKind.safeParse(currentTarget.value).data ?? null)}
          data={[
            { value: '', label: t('recording.all') },
            ...recordedKinds.map((value) => ({ value, label: t(`recording.kind.${value}`) })),
          ]}
        />
        <Button variant="default" loading={recording.isRefetching} onClick={() => void recording.refetch()}>
          {t('recording.refresh')}
        </Button>
      </div>
      {recording.isPending && <LineSkeletons />}
      {recording.isError && (
        <ProblemNotice error={recording.error} onRetry={() => void recording.refetch()} />
      )}
      {recording.isSuccess && entries.length === 0 && (
        <EmptyNote>{t(kind === null ? 'recording.empty' : 'recording.emptyOfKind')}</EmptyNote>
      )}
      {entries.length > 0 && <RecordedList entries={entries} />}
      {recording.hasNextPage && (
        <Button
          variant="default"
          loading={recording.isFetchingNextPage}
          onClick={() => void recording.fetchNextPage()}
        >
          {t('recording.older')}
        </Button>
      )}
    </Page>
  );
}
