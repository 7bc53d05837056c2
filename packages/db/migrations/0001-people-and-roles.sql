-- Everyone who signs in, and the job openings they work on.

create table settings (
  is_only boolean primary key default true check (is_only),
  instance_id uuid not null default gen_random_uuid(),
  organisation_name text not null default 'Holdout' check (length(organisation_name) between 1 and 120),
  retention_months integer not null default 6 check (retention_months between 1 and 120)
);
insert into settings default values;

create table staff (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email) and length(email) <= 254),
  roles text[] not null check (cardinality(roles) > 0 and roles <@ array['reviewer', 'manager', 'author', 'admin']),
  password_hash text not null,
  locale text not null check (locale in ('en', 'fr')),
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create unique index staff_email on staff (email);

create table candidates (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email) and length(email) <= 254),
  locale text not null check (locale in ('en', 'fr')),
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);
-- A real person who shares an address with a demo row must survive the removal of the demo.
create unique index candidates_email on candidates (email, is_demo);

create table roles (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  kit_id text not null,
  kit_digest text not null check (kit_digest ~ '^[0-9a-f]{64}$'),
  challenge_ids text[] not null check (cardinality(challenge_ids) > 0),
  targets jsonb not null default '[]',
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);

create table role_reviewers (
  role_id uuid not null references roles on delete cascade,
  staff_id uuid not null references staff,
  primary key (role_id, staff_id)
);
