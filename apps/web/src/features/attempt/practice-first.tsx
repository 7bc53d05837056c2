import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';
import { paths } from '../../lib/paths.ts';

/** The way to a tiny task in the same workspace. A page of its own is loaded: see `lib/practice.ts`. */
export function PracticeFirst() {
  const { t } = useTranslation();
  return (
    <Section title={t('practice.firstTitle')}>
      <p>{t('practice.firstText')}</p>
      <Button variant="default" component="a" href={paths.practice()}>
        {t('practice.open')}
      </Button>
    </Section>
  );
}
