import { projectLimits, visibleLine } from '@holdout/contract';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { encodingNames } from '../../../lib/decode-text.ts';
import { useLocale } from '../../../lib/i18n.ts';
import { describeUploadProblem } from './describe-problem.ts';
import type { UploadResult } from './file-desk.ts';
import classes from './files.module.css';
import type { UploadReport } from './use-uploads.ts';

const mostShown = 30;

/** What was not taken, or not as it was, each with its reason: one window, however many there are. */
export function UploadReportDialog({
  report,
  onClose,
}: {
  report: UploadReport | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { problems = [], conversions = [], skipped = [], isCut = false } = report ?? {};
  const folders = skipped.slice(0, 5).map(visibleLine).join(', ');
  return (
    <Dialog opened={report !== null} onClose={onClose} title={t('workbench.files.upload.title')} size="lg">
      {isCut && <p>{t('workbench.files.upload.cut', { files: projectLimits.files })}</p>}
      <UploadSentences problems={problems} conversions={conversions} />
      {skipped.length > 0 && <p>{t('workbench.files.upload.skipped', { folders })}</p>}
      <Group justify="flex-end" mt="md">
        <Button data-autofocus onClick={onClose}>
          {t('general.close')}
        </Button>
      </Group>
    </Dialog>
  );
}

/** What was left out and what was changed, each with its reason. */
export function UploadSentences({ problems, conversions }: UploadResult) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <>
      <Sentences
        title={t('workbench.files.upload.left')}
        sentences={problems.map((problem) => describeUploadProblem(t, problem, locale))}
      />
      <Sentences
        title={t('workbench.files.upload.changed')}
        sentences={conversions.map(({ name, encoding }) =>
          t('workspace.files.converted', { name: visibleLine(name), encoding: encodingNames[encoding] }),
        )}
      />
    </>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  const { t } = useTranslation();
  if (sentences.length === 0) return null;
  const more = sentences.length - mostShown;
  return (
    <section>
      <h3 className={classes.reportTitle}>{title}</h3>
      <ul className={classes.report}>
        {sentences.slice(0, mostShown).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {more > 0 && <li>{t('workbench.files.upload.more', { count: more })}</li>}
      </ul>
    </section>
  );
}
