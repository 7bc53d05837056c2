import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../../components/section.tsx';
import { paths } from '../../../lib/paths.ts';

/** The way to everything that was recorded. */
export function Recorded({ isRecorded }: { isRecorded: boolean }) {
  const { t } = useTranslation();
  return (
    <Section title={t('recording.section')}>
      <p>{t(isRecorded ? 'recording.sectionLead' : 'recording.notRecorded')}</p>
      <Button component={Link} to={paths.recording()} variant="default">
        {t('recording.open')}
      </Button>
    </Section>
  );
}
