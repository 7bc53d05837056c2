import type { PoolState, QueueState, SystemStatus } from '@holdout/contract';
import type { MetricFamily } from '../http/metrics-text.ts';

/** What is worth watching over time, by worker. Counters begin again when a worker opens its sandbox anew. */
export function toMetrics({ workers, gradings, runs }: SystemStatus): MetricFamily[] {
  const gauge = (name: string, help: string, samples: MetricFamily['samples']): MetricFamily => ({
    name: `holdout_${name}`,
    help,
    type: 'gauge',
    samples,
  });
  const ofPools = (pick: (pool: PoolState) => MetricFamily['samples']) =>
    workers.flatMap(({ name, pool }) =>
      pool === null
        ? []
        : pick(pool).map(({ labels, value }) => ({ labels: { worker: name, ...labels }, value })),
    );
  const poolCounter = (name: string, help: string, pick: (pool: PoolState) => number): MetricFamily => ({
    name: `holdout_pool_${name}_total`,
    help,
    type: 'counter',
    samples: ofPools((pool) => [{ value: pick(pool) }]),
  });
  const byState = (queue: QueueState & { failed?: number }, states: ('waiting' | 'running' | 'failed')[]) =>
    states.map((state) => ({ labels: { state }, value: queue[state] ?? 0 }));

  return [
    gauge(
      'worker_serving',
      'Whether the worker takes jobs: its engine is there and passed the self-test.',
      workers.map(({ name, isServing }) => ({ labels: { worker: name }, value: isServing ? 1 : 0 })),
    ),
    gauge(
      'worker_missing_protections',
      'Protections that the engine of the worker does not have.',
      workers.map(({ name, lacks }) => ({ labels: { worker: name }, value: lacks.length })),
    ),
    gauge('gradings', 'Gradings that are not done.', byState(gradings, ['waiting', 'running', 'failed'])),
    gauge('grading_oldest_wait_seconds', 'How long the oldest waiting grading has waited.', [
      { value: gradings.oldestWaitingSeconds ?? 0 },
    ]),
    gauge('runs', "Candidates' own runs that are not done.", byState(runs, ['waiting', 'running'])),
    gauge('run_oldest_wait_seconds', 'How long the oldest waiting run has waited.', [
      { value: runs.oldestWaitingSeconds ?? 0 },
    ]),
    gauge(
      'pool_containers',
      'Containers of the sandbox by state.',
      ofPools(({ idle, starting, inUse, removing }) =>
        Object.entries({ idle, starting, in_use: inUse, removing }).map(([state, value]) => ({
          labels: { state },
          value,
        })),
      ),
    ),
    gauge(
      'pool_target',
      'Containers that are to be ready, within the memory there is.',
      ofPools((pool) => [{ value: pool.target }]),
    ),
    gauge(
      'pool_waiting',
      'Requests that wait for a container.',
      ofPools((pool) => [{ value: pool.waiting }]),
    ),
    gauge(
      'pool_wait_seconds',
      'From asking for a container to having it, of the last requests.',
      ofPools(({ waitMs }) =>
        Object.entries({ '0.5': waitMs.p50, '0.95': waitMs.p95 }).map(([quantile, ms]) => ({
          labels: { quantile },
          value: ms === null ? null : ms / 1000,
        })),
      ),
    ),
    poolCounter('taken', 'Containers handed out.', (pool) => pool.taken),
    poolCounter('ready_at_once', 'Containers that stood ready when asked for.', (pool) => pool.readyAtOnce),
    poolCounter('started', 'Containers that became ready.', (pool) => pool.started),
    poolCounter('start_failures', 'Containers that did not become ready.', (pool) => pool.failed),
    poolCounter('evicted', 'Ready containers thrown away because they died.', (pool) => pool.evicted),
    poolCounter('removal_failures', 'Containers the engine would not remove.', (pool) => pool.removalsFailed),
  ];
}
