import { TimeReason } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { WrittenText } from '../../../components/written-text.tsx';

interface ReasonTextProps {
  label: string;
  description: string;
  isReminded: boolean;
  value: string;
  onChange: (reason: string) => void;
}

/** Why time is given or not; the candidate reads it. */
export function ReasonText({ isReminded, value, ...props }: ReasonTextProps) {
  const { t } = useTranslation();
  const isMissing = isReminded && !TimeReason.safeParse(value).success;
  return (
    <WrittenText
      minRows={2}
      maxLength={500}
      value={value}
      error={isMissing ? t('time.dialog.reasonMissing') : undefined}
      {...props}
    />
  );
}
