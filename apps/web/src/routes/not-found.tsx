import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../components/page/page.tsx';
import { paths } from '../lib/paths.ts';

export function Component() {
  const { t } = useTranslation();
  return (
    <Page title={t('general.missing.title')} lead={t('general.missing.text')}>
      <Button component={Link} to={paths.home()}>
        {t('general.missing.home')}
      </Button>
    </Page>
  );
}
