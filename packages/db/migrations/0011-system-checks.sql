-- A tiny run in the sandbox before the start, so that a candidate knows that running works. It is no work, and nobody
-- but the candidate sees it.
create table system_checks (
  id uuid primary key default gen_random_uuid(),
  attempt_id uuid not null references attempts on delete cascade,
  asked_at timestamptz not null default now(),
  finished_at timestamptz,
  -- Whether the program said what it had to.
  has_passed boolean,
  check ((finished_at is null) = (has_passed is null))
);
create index system_checks_attempt on system_checks (attempt_id, asked_at);
