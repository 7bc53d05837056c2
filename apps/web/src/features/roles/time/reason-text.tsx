import { TimeReason } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { WrittenText } from '../../../components/written-text.tsx';

interface ReasonTextProps {
  label: string;
  description: string;
  /** Somebody has tried to send the form, and it was not complete. */
  isMissing: boolean;
  value: string;
  onChange: (reason: string) => void;
}

/** Why time is given or not; the candidate reads it. */
export function ReasonText({ isMissing, value, ...props }: ReasonTextProps) {
  const { t } = useTranslation();
  return (
    <WrittenText
      minRows={2}
      maxLength={500}
      value={value}
      error={isMissing && !TimeReason.safeParse(value).success ? t('time.dialog.reasonMissing') : undefined}
      {...props}
    />
  );
}
