import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../components/copy-button.tsx';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { useDesk } from '../desk-context.ts';
import { sectionsToAsk } from './change-marks.ts';
import { useMarks } from './use-marks.ts';

/** What to ask in the conversation afterwards, where something was not seen, and the changes of the task to try. */
export function FollowUp() {
  const { t } = useTranslation();
  const { design } = useDesk().view;
  const [marks] = useMarks();
  if (design === null) return null;
  const sections = sectionsToAsk(marks, design).filter(({ probes }) => probes.length > 0);
  const asText = sections
    .map(({ title, probes }) => [title, ...probes.map((probe) => `- ${probe}`)].join('\n'))
    .join('\n\n');
  return (
    <section aria-label={t('desk.design.followUp')}>
      <h2>{t('desk.design.followUp')}</h2>
      {sections.length === 0 ? (
        <EmptyNote>{t('desk.design.followUpEmpty')}</EmptyNote>
      ) : (
        <>
          <p className="holdout-quiet">{t('desk.design.followUpLead')}</p>
          <CopyButton value={asText} label={t('desk.design.copyQuestions')} />
        </>
      )}
      {sections.map(({ id, title, probes }) => (
        <div key={id}>
          <h3>{title}</h3>
          <ul>
            {probes.map((probe) => (
              <li key={probe}>{probe}</li>
            ))}
          </ul>
        </div>
      ))}
      {design.curveballs.length > 0 && (
        <>
          <h3>{t('desk.design.curveballs')}</h3>
          <ul>
            {design.curveballs.map(({ id, text, listenFor }) => (
              <li key={id}>
                {text}{' '}
                <span className="holdout-quiet">{t('desk.design.listenFor', { what: listenFor })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
