import type { AccommodationView } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../lib/i18n.ts';
import { formatInstant } from '../lib/instants.ts';

/** A request and, once there is one, its answer, in words. */
export function AccommodationWords({ request }: { request: AccommodationView }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { answer } = request;
  return (
    <>
      <h3>{t(`accommodation.kinds.${request.kind}`)}</h3>
      <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{request.text}</p>
      <p className="holdout-quiet">
        {t('accommodation.askedAt', { date: formatInstant(request.askedAt, locale) })}
      </p>
      {answer && (
        <p style={{ overflowWrap: 'anywhere' }}>
          <strong>
            {t(answer.isGranted ? 'accommodation.granted' : 'accommodation.declined', {
              date: formatInstant(answer.at, locale),
            })}
          </strong>
          <br />
          {answer.text}
        </p>
      )}
    </>
  );
}
