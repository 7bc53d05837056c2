-- What was handed in, the jobs that grade it, and the grades.

create table submissions (
  id uuid primary key default gen_random_uuid(),
  attempt_id uuid not null references attempts on delete cascade,
  number integer not null check (number > 0),
  revision integer not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  submit_id uuid not null,
  is_automatic boolean not null default false,
  file_count integer not null check (file_count >= 0),
  total_bytes integer not null check (total_bytes >= 0),
  submitted_at timestamptz not null default now(),
  unique (attempt_id, number),
  unique (attempt_id, submit_id),
  foreign key (attempt_id, revision) references revisions (attempt_id, number)
);

-- A generation is one grading of a submission; a regrade adds the next one and changes nothing before it.
create table grading_jobs (
  id uuid primary key default gen_random_uuid(),
  submission_id uuid not null references submissions on delete cascade,
  generation integer not null default 1 check (generation > 0),
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  heartbeat_at timestamptz,
  finished_at timestamptz,
  failed_at timestamptz,
  tries integer not null default 0 check (tries >= 0),
  reason text,
  unique (submission_id, generation),
  check (finished_at is null or failed_at is null),
  check (started_at is not null or finished_at is null)
);
create index grading_jobs_open on grading_jobs (queued_at) where finished_at is null and failed_at is null;

create table grades (
  submission_id uuid not null,
  generation integer not null,
  grade jsonb not null,
  graded_at timestamptz not null default now(),
  primary key (submission_id, generation),
  foreign key (submission_id, generation) references grading_jobs (submission_id, generation) on delete cascade
);

-- Immutable rows: only an erasure, which says so in its transaction, may delete them; nothing may change them.
create function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('holdout.erasing', true) = 'yes' then
    return old;
  end if;
  raise exception '% of % is refused: its rows are immutable', tg_op, tg_table_name using errcode = '23001';
end $$;

create trigger submissions_immutable before update or delete on submissions
  for each row execute function refuse_change();
create trigger grades_immutable before update or delete on grades
  for each row execute function refuse_change();
create trigger revisions_immutable before update or delete on revisions
  for each row execute function refuse_change();
