-- One candidate's go at one challenge: the window, the work in it, and who may open it.

create table blobs (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  content text not null,
  bytes integer not null check (bytes >= 0)
);

create table attempts (
  id uuid primary key default gen_random_uuid(),
  role_id uuid not null references roles,
  candidate_id uuid not null references candidates,
  challenge_id text not null,
  challenge_version text not null,
  challenge_digest text not null check (challenge_digest ~ '^[0-9a-f]{64}$'),
  opens_at timestamptz not null default now(),
  window_ends_at timestamptz not null,
  -- The end that counts: the window or the time limit, whichever is first, with credits.
  closes_at timestamptz not null,
  started_at timestamptz,
  consented_at timestamptz,
  time_limit_minutes integer check (time_limit_minutes > 0),
  extra_time_percent integer not null default 0 check (extra_time_percent between 0 and 300),
  credited_minutes integer not null default 0 check (credited_minutes >= 0),
  -- What the candidate starts from, by digest: project, data, visible checks, and the world's terms.
  workspace jsonb,
  prepared_at timestamptz,
  latest_revision integer not null default 0 check (latest_revision >= 0),
  created_at timestamptz not null default now(),
  unique (role_id, candidate_id),
  check (opens_at < closes_at),
  check ((workspace is null) = (prepared_at is null)),
  check ((started_at is null) = (consented_at is null))
);
create index attempts_candidate on attempts (candidate_id);
create index attempts_closing on attempts (closes_at) where latest_revision > 0;

-- Apart from attempts, so that no careless read of an attempt can carry the seed along.
create table attempt_seeds (
  attempt_id uuid primary key references attempts on delete cascade,
  seed text not null check (length(seed) between 1 and 64)
);

create table invitations (
  id uuid primary key default gen_random_uuid(),
  attempt_id uuid not null references attempts on delete cascade,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index invitations_attempt on invitations (attempt_id);

create table sessions (
  id_hash text primary key check (id_hash ~ '^[0-9a-f]{64}$'),
  staff_id uuid references staff on delete cascade,
  attempt_id uuid references attempts on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  revoked_at timestamptz,
  check (num_nonnulls(staff_id, attempt_id) = 1)
);
create index sessions_staff on sessions (staff_id) where revoked_at is null;
create index sessions_attempt on sessions (attempt_id) where revoked_at is null;

create table revisions (
  attempt_id uuid not null references attempts on delete cascade,
  number integer not null check (number > 0),
  save_id uuid not null,
  files jsonb not null,
  changed_paths text[] not null,
  total_bytes integer not null check (total_bytes >= 0),
  saved_at timestamptz not null default now(),
  primary key (attempt_id, number),
  unique (attempt_id, save_id)
);

create table runs (
  id uuid primary key default gen_random_uuid(),
  attempt_id uuid not null references attempts on delete cascade,
  kind text not null check (kind in ('file', 'visible-checks', 'own-tests')),
  path text,
  revision integer not null,
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  heartbeat_at timestamptz,
  finished_at timestamptz,
  failed_at timestamptz,
  cancel_requested_at timestamptz,
  outcome text,
  exit_code integer,
  usage jsonb,
  tests jsonb,
  message text,
  foreign key (attempt_id, revision) references revisions (attempt_id, number),
  check ((kind = 'file') = (path is not null)),
  check ((finished_at is null) = (outcome is null)),
  check (finished_at is null or failed_at is null)
);
create index runs_attempt on runs (attempt_id, queued_at desc);
create unique index runs_one_active on runs (attempt_id) where finished_at is null and failed_at is null;
create index runs_waiting on runs (queued_at) where started_at is null and finished_at is null and failed_at is null;

create table run_output (
  run_id uuid not null references runs on delete cascade,
  sequence integer not null check (sequence > 0),
  stream text not null check (stream in ('stdout', 'stderr')),
  text text not null,
  primary key (run_id, sequence)
);
