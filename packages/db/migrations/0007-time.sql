-- What moved the end of an attempt: faults of ours, found by themselves, and people, with a reason. Entries are added
-- and never changed; one is taken back by an entry against it.

-- The end that counts. Whoever sets or moves it asks here.
create function attempt_end(
  window_ends_at timestamptz, started_at timestamptz, time_limit_minutes integer, extra_time_percent integer,
  credited_minutes integer
) returns timestamptz language sql stable as $$
  -- What is not known, such as a limit before the start, does not count.
  select least(
    window_ends_at,
    started_at + make_interval(secs => time_limit_minutes * 60.0 * (100 + extra_time_percent) / 100)
  ) + make_interval(mins => credited_minutes)
$$;

create table time_entries (
  id uuid primary key default gen_random_uuid(),
  attempt_id uuid not null references attempts on delete cascade,
  at timestamptz not null default now(),
  kind text not null check (kind in ('fault', 'outage', 'late_run', 'failed_run',
    'extra', 'window', 'accommodation_percent', 'accommodation_minutes')),
  -- What was given, as it was said.
  minutes integer not null default 0,
  percent integer not null default 0,
  -- What it does: to the window, and to whichever end counts.
  window_minutes integer not null default 0,
  end_minutes integer not null default 0,
  -- The end as it was from then on.
  closes_at timestamptz not null,
  reason text check (length(reason) between 3 and 500),
  -- No reference: an entry outlives the account of who made it, as the audit log does.
  staff_id uuid,
  undoes uuid unique references time_entries,
  check ((reason is null) = (staff_id is null)),
  check ((staff_id is null) = (kind in ('fault', 'outage', 'late_run', 'failed_run'))),
  check (percent <> 0 or window_minutes <> 0 or end_minutes <> 0)
);
create index time_entries_attempt on time_entries (attempt_id, at);

-- Credits from before there was a log; their cause was not kept.
insert into time_entries (attempt_id, kind, minutes, end_minutes, closes_at)
  select id, 'fault', credited_minutes, credited_minutes, closes_at from attempts where credited_minutes > 0;

create trigger time_entries_immutable before update or delete on time_entries
  for each row execute function refuse_change();

-- An entry and the end that it moves are one step, whoever adds it.
create function move_attempt_end() returns trigger language plpgsql as $$
begin
  update attempts set
    window_ends_at = window_ends_at + make_interval(mins => new.window_minutes),
    extra_time_percent = extra_time_percent + new.percent,
    credited_minutes = credited_minutes + new.end_minutes,
    closes_at = attempt_end(
      window_ends_at + make_interval(mins => new.window_minutes), started_at, time_limit_minutes,
      extra_time_percent + new.percent, credited_minutes + new.end_minutes)
  where id = new.attempt_id
  returning closes_at into new.closes_at;
  return new;
end $$;
create trigger time_entries_move_the_end before insert on time_entries
  for each row execute function move_attempt_end();
