import { type NodeKind, nodeKinds } from '@holdout/contract';
import type { SvgWords } from '@holdout/design';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The words that stand in a picture, in the language of the page. */
export function useSvgWords(title: string): SvgWords {
  const { t } = useTranslation();
  return useMemo(() => {
    const kinds = nodeKinds.map((kind) => [kind, t(`diagram.kind.${kind}`)] as const);
    return { title, kinds: Object.fromEntries(kinds) as Record<NodeKind, string> };
  }, [t, title]);
}
