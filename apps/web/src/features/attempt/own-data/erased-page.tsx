import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../components/page/page.tsx';
import { forgetLocalWorkIfAsked } from '../../../lib/forget-local-work.ts';

/** The last page that a candidate sees who had everything erased. */
export function ErasedPage() {
  const { t } = useTranslation();
  useEffect(() => {
    void forgetLocalWorkIfAsked();
  }, []);
  return <Page title={t('ownData.erased.title')} lead={t('ownData.erased.lead')} />;
}
