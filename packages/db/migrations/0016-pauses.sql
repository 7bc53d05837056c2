-- While somebody's time is paused their clock stands. A pause moves the end by the longest that it may take, and ending it
-- moves the end back by what it did not need: so no deadline passes in it, whoever compares with closes_at, and one that is
-- forgotten ends by itself.
alter table attempts
  add column paused_seconds double precision not null default 0,
  -- The last pause, from when to when; one that is going on ends in the future.
  add column paused_at timestamptz,
  add column paused_until timestamptz,
  add check ((paused_at is null) = (paused_until is null)),
  add check (paused_at <= paused_until),
  -- Only a clock that runs can stand, and a practice has none.
  add check (paused_at is null or (started_at is not null and practice_of is null));

alter table time_entries
  add column paused_seconds double precision not null default 0,
  drop constraint time_entries_kind_check,
  add constraint time_entries_kind_check check (kind in ('fault', 'outage', 'late_run', 'failed_run',
    'extra', 'window', 'accommodation_percent', 'accommodation_minutes', 'pause')),
  drop constraint time_entries_check2,
  add constraint time_entries_change check
    (percent <> 0 or window_minutes <> 0 or end_minutes <> 0 or paused_seconds <> 0),
  add constraint time_entries_pause check ((kind = 'pause') = (paused_seconds <> 0));

drop function attempt_end(timestamptz, timestamptz, integer, integer, integer);
create function attempt_end(
  window_ends_at timestamptz, started_at timestamptz, time_limit_minutes integer, extra_time_percent integer,
  credited_minutes integer, paused_seconds double precision
) returns timestamptz language sql stable as $$
  -- What is not known, such as a limit before the start, does not count.
  select least(
    window_ends_at,
    started_at + make_interval(secs => time_limit_minutes * 60.0 * (100 + extra_time_percent) / 100)
  ) + make_interval(mins => credited_minutes, secs => paused_seconds)
$$;

create or replace function move_attempt_end() returns trigger language plpgsql as $$
begin
  update attempts set
    window_ends_at = window_ends_at + make_interval(mins => new.window_minutes),
    extra_time_percent = extra_time_percent + new.percent,
    credited_minutes = credited_minutes + new.end_minutes,
    paused_seconds = paused_seconds + new.paused_seconds,
    paused_at = case when new.kind = 'pause' and new.undoes is null then new.at else paused_at end,
    paused_until = case when new.kind = 'pause'
      then case when new.undoes is null then new.at else paused_until end + make_interval(secs => new.paused_seconds)
      else paused_until end,
    closes_at = attempt_end(
      window_ends_at + make_interval(mins => new.window_minutes), started_at, time_limit_minutes,
      extra_time_percent + new.percent, credited_minutes + new.end_minutes, paused_seconds + new.paused_seconds)
  where id = new.attempt_id
  returning closes_at into new.closes_at;
  return new;
end $$;
