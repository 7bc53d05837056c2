import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../components/empty-note.tsx';
import { Facts } from '../../components/facts.tsx';
import { Page } from '../../components/page/page.tsx';
import { LineSkeletons } from '../../components/page/page-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Section } from '../../components/section.tsx';
import { WorkingTime } from '../../components/working-time.tsx';
import { api } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/i18n.ts';

type Challenge = Awaited<ReturnType<typeof api.challenge.list>>[number];

export function ChallengeList() {
  const { t } = useTranslation();
  const locale = useLocale();
  const list = useQuery({
    queryKey: ['challenges', locale],
    queryFn: ({ signal }) => api.challenge.list({ locale }, { signal }),
  });
  return (
    <Page title={t('house.challenges.title')} lead={t('house.challenges.lead')}>
      {list.isPending && <LineSkeletons />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <EmptyNote>{t('house.challenges.empty')}</EmptyNote>}
      {list.data?.map((challenge) => (
        <ChallengeSection key={challenge.id} challenge={challenge} />
      ))}
    </Page>
  );
}

function ChallengeSection({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation();
  return (
    <Section title={challenge.title || challenge.id}>
      <p>{challenge.summary}</p>
      <Facts
        items={[
          {
            name: t('house.challenges.version'),
            value: `${challenge.id} ${challenge.version} · ${t(`house.challenges.kinds.${challenge.kind}`)}`,
          },
          {
            name: t('house.challenges.hours'),
            value: <WorkingTime hours={challenge.workingHours} />,
          },
          {
            name: t('house.challenges.problems'),
            value:
              challenge.problems.length === 0
                ? t('house.challenges.noProblems')
                : challenge.problems.map((problem) => (
                    <div key={problem.path + problem.message}>
                      <code>{problem.path}</code> {problem.message}
                    </div>
                  )),
          },
          {
            name: t('house.challenges.proofs'),
            value:
              challenge.proofs.length === 0 ? (
                t('house.challenges.noProofs')
              ) : (
                <>
                  {challenge.proofs.map((proof) => (
                    <div key={proof.name} style={{ marginBottom: '0.5rem' }}>
                      <code>{proof.name}</code> · {proof.about}
                    </div>
                  ))}
                  <div className="holdout-quiet">
                    {t('house.challenges.proofsHint', { id: challenge.id })}
                  </div>
                </>
              ),
          },
          {
            name: t('house.challenges.digest'),
            value: <code style={{ overflowWrap: 'anywhere' }}>{challenge.digest}</code>,
          },
        ]}
      />
    </Section>
  );
}
