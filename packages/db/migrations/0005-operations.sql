-- What keeps the platform honest and running: audit, workers, rate limits.

create table audit_events (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('nobody', 'candidate', 'staff', 'system')),
  actor_id uuid,
  action text not null,
  object_kind text,
  object_id uuid,
  detail jsonb not null default '{}'
);
create index audit_events_at on audit_events (at);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit events are append-only' using errcode = '23001';
end $$;
create trigger audit_events_append_only before update or delete on audit_events
  for each row execute function refuse_audit_change();
create trigger audit_events_no_truncate before truncate on audit_events
  for each statement execute function refuse_audit_change();

create table worker_beats (
  id text primary key,
  alive_at timestamptz not null default now(),
  started_at timestamptz not null default now(),
  engine text not null,
  image text not null,
  lacks text[] not null default '{}'
);

-- Unlogged: losing the counts in a crash only forgives.
create unlogged table rate_limits (
  key text primary key,
  window_ends_at timestamptz not null,
  count integer not null
);
