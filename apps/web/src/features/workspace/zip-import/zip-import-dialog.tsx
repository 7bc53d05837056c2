import { visibleLine } from '@holdout/contract';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useLocale } from '../../../lib/i18n.ts';
import { formatBytes, formatNumber } from '../../../lib/quantities.ts';
import { zipLimits } from '../../../lib/zip/zip-limits.ts';
import type { FileDesk } from '../files/file-desk.ts';
import { ImportPreview } from './import-preview.tsx';
import type { ZipImport } from './use-zip-import.ts';

interface ZipImportDialogProps {
  shown: ZipImport;
  files: FileDesk;
  onClose: () => void;
}

/** What a ZIP would do to the project, or why it is not taken. */
export default function ZipImportDialog({ shown, files, onClose }: ZipImportDialogProps) {
  const { t } = useTranslation();
  const name = visibleLine(shown.name);
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('workbench.zip.title', { name })}>
      {shown.kind === 'planned' ? (
        <ImportPreview plan={shown.plan} name={shown.name} files={files} onClose={onClose} />
      ) : (
        <Refusal {...shown} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Refusal({
  problem,
  entry,
  onClose,
}: Extract<ZipImport, { kind: 'refused' }> & { onClose: () => void }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const sentence = t(`workbench.zip.problem.${problem}`, {
    entry: visibleLine(entry),
    entries: formatNumber(zipLimits.entries, locale),
    bytes: formatBytes(zipLimits.bytes, locale),
    unpackedBytes: formatBytes(zipLimits.unpackedBytes, locale),
  });
  return (
    <>
      <Notice role="alert">
        {sentence} {t('workbench.zip.nothingChanged')}
      </Notice>
      <Group justify="flex-end" mt="md">
        <Button data-autofocus onClick={onClose}>
          {t('general.close')}
        </Button>
      </Group>
    </>
  );
}
