-- A worker process has a queue pool for each kind of work, and each pool a sign of life: the process tells what they
-- belong to. Signs of life from before stay, because the length of an outage is counted from them.
alter table worker_beats
  drop column lacks,
  add column process_id uuid not null default gen_random_uuid(),
  add column name text not null default '',
  add column health jsonb not null default '{"isServing": false, "problem": null, "lacks": [], "pool": null}';
alter table worker_beats
  alter column process_id drop default,
  alter column name drop default,
  alter column health drop default;
