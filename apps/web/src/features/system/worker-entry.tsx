import { type MissingProtection, type PoolState, protectionIds, type SystemStatus } from '@holdout/contract';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { useLocale } from '../../lib/i18n.ts';
import { formatTime } from '../../lib/instants.ts';
import { formatNumber, formatSeconds } from '../../lib/quantities.ts';
import classes from './system.module.css';

/** One worker: whether it takes work, with what, and what its engine lacks. */
export function WorkerEntry({ worker }: { worker: SystemStatus['workers'][number] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <article className={classes.worker}>
      <h3 className={classes.name}>{worker.name}</h3>
      {worker.isServing ? (
        <p>{t('house.system.serves')}</p>
      ) : (
        <Notice role="status">
          <p>{t('house.system.refuses')}</p>
          {/* The engine's own words. */}
          <p lang="en">{worker.problem}</p>
        </Notice>
      )}
      <Facts
        items={[
          { name: t('house.system.alive'), value: formatTime(worker.aliveAt, locale) },
          { name: t('house.system.engine'), value: worker.engine || t('house.system.noEngine') },
          ...(worker.image
            ? [
                {
                  name: t('house.system.image'),
                  value: <span className={classes.digest}>{worker.image}</span>,
                },
              ]
            : []),
          ...usePoolFacts(worker.pool),
        ]}
      />
      {worker.lacks.length > 0 && <Lacks lacks={worker.lacks} />}
    </article>
  );
}

function usePoolFacts(pool: PoolState | null) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (pool === null) return [];
  const { p50, p95 } = pool.waitMs;
  const kinds = pool.kinds.map(({ side, memoryBytes, idle, target }) =>
    t(`house.system.poolKinds.${side}`, {
      idle,
      target,
      // As challenges state it.
      megabytes: formatNumber(memoryBytes / 1024 ** 2, locale),
    }),
  );
  return [
    {
      name: t('house.system.pool'),
      value: (
        <>
          {t('house.system.poolOf', { idle: pool.idle, target: pool.target })}
          {kinds.length > 0 && <div className="holdout-quiet">{kinds.join('; ')}</div>}
        </>
      ),
    },
    { name: t('house.system.inUse'), value: pool.inUse },
    {
      name: t('house.system.wait'),
      value:
        p50 === null || p95 === null
          ? t('house.system.waitNone')
          : t('house.system.waitValue', {
              half: formatSeconds(p50, locale),
              most: formatSeconds(p95, locale),
            }),
    },
  ];
}

function Lacks({ lacks }: { lacks: MissingProtection[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h4 className={classes.name}>{t('house.system.lacks')}</h4>
      {lacks.every((lack) => !lack.isEssential) && <p>{t('house.system.lacksHint')}</p>}
      <ul className={classes.lacks}>
        {lacks.map((lack) => (
          <li key={lack.id}>
            <Sentence lack={lack} />
            {lack.isEssential && <strong> ({t('house.system.essential')})</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** In the reader's language, where this version of the pages knows the protection. */
function Sentence({ lack }: { lack: MissingProtection }) {
  const { t } = useTranslation();
  const known = protectionIds.find((id) => id === lack.id);
  return known ? t(`house.system.without.${known}`) : <span lang="en">{lack.without}</span>;
}
