-- Who asked for erasure is gone; that somebody did stays, for the manager of the role. Nothing here leads to a person.
create table erasures (
  id uuid primary key default gen_random_uuid(),
  role_id uuid not null references roles on delete cascade,
  invited_at timestamptz not null,
  erased_at timestamptz not null default now()
);
create index erasures_role on erasures (role_id, erased_at);
