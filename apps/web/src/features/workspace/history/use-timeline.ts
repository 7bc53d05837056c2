import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../../lib/api-client.ts';
import { addPage, nothingKnown } from './timeline-pages.ts';

/** Nobody follows a list that changes at every pause of typing. */
const restMs = 1500;

/**
 * The history, its newest part first and older ones when they are asked for. It is read again when `version` changes:
 * after a save, a run, a submission.
 */
export function useTimeline(version: string) {
  const [known, setKnown] = useState(nothingKnown);
  const [restingVersion] = useDebouncedValue(version, restMs);
  const newest = useQuery({
    queryKey: ['attempt', 'revisions', restingVersion],
    queryFn: ({ signal }) => api.attempt.revisions({}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  useEffect(() => {
    const page = newest.data;
    if (page) setKnown((before) => addPage(before, page));
  }, [newest.data]);
  const older = useMutation({
    mutationFn: () => api.attempt.revisions({ before: known.entries.at(-1)?.revision }),
    onSuccess: (page) => setKnown((before) => addPage(before, page)),
  });
  return {
    ...known,
    isPending: newest.isPending && known.entries.length === 0,
    error: newest.error ?? older.error,
    retry: () => void newest.refetch(),
    isLoadingOlder: older.isPending,
    loadOlder: () => older.mutate(),
  };
}
