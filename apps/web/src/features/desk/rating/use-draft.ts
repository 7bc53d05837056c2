import { type Locale, type ReviewDesk, ReviewDraft } from '@holdout/contract';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../../lib/api-client.ts';
import { openLocalDrafts } from '../../../lib/local-drafts.ts';
import { toSaveFailure } from '../../../lib/save-failure.ts';
import { createDraftAutosave, type DraftAutosave } from './draft-autosave.ts';

/** Opens the draft of one review: what the server has, with what this device kept on top. */
async function openDraft(view: ReviewDesk, locale: Locale): Promise<DraftAutosave> {
  const local = openLocalDrafts(
    `review ${view.id}`,
    (content) => ReviewDraft.safeParse(content).data ?? null,
  );
  const left = view.state === 'frozen' ? null : await local.read().catch(() => null);
  return createDraftAutosave({
    start: { draft: view.draft, version: view.draftVersion },
    left,
    local,
    save: async (draft, baseVersion) =>
      (await api.review.saveDraft({ reviewId: view.id, baseVersion, draft })).draftVersion,
    loadLatest: async () => {
      const { draft, draftVersion } = await api.review.desk({ reviewId: view.id, locale });
      return { draft, version: draftVersion };
    },
    toFailure: toSaveFailure,
  });
}

export function useOpenDraft(view: ReviewDesk, locale: Locale): DraftAutosave | null {
  const [draft, setDraft] = useState<DraftAutosave | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once per review; later answers must not replace typed text.
  useEffect(() => {
    let opened: DraftAutosave | null = null;
    let isLeft = false;
    void openDraft(view, locale).then((autosave) => {
      opened = autosave;
      if (!isLeft) setDraft(autosave);
    });
    return () => {
      isLeft = true;
      void opened?.flush().finally(() => opened?.stop());
    };
  }, [view.id]);
  useEffect(() => {
    if (!draft) return;
    const flush = () => void draft.flush();
    const onVisibility = () => (document.visibilityState === 'hidden' ? flush() : draft.wake());
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      const { status } = draft.getSnapshot();
      if (status !== 'saved' && status !== 'closed') event.preventDefault();
    };
    window.addEventListener('online', draft.wake);
    window.addEventListener('focus', draft.wake);
    window.addEventListener('blur', flush);
    window.addEventListener('beforeunload', onBeforeUnload);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('online', draft.wake);
      window.removeEventListener('focus', draft.wake);
      window.removeEventListener('blur', flush);
      window.removeEventListener('beforeunload', onBeforeUnload);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [draft]);
  return draft;
}

export function useDraftSnapshot(draft: DraftAutosave) {
  return useSyncExternalStore(draft.subscribe, draft.getSnapshot);
}
