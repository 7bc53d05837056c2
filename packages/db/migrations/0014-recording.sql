-- How the work came about, for a replay: where a text was edited and by how much, pastes, files opened and closed, and
-- when the page had the focus. No text: the revisions hold it. Recorded of those alone who agreed to a text that says so.
alter table attempts add column briefing_version integer check (briefing_version > 0);
update attempts set briefing_version = 1 where consented_at is not null;
alter table attempts add constraint attempts_briefing_version_consent
  check ((briefing_version is null) = (consented_at is null));

create table recorded_events (
  attempt_id uuid not null references attempts on delete cascade,
  -- The page that recorded it, and the running number that the page gave it.
  recorder uuid not null,
  number integer not null check (number > 0),
  event jsonb not null,
  -- The page's word; ours beside it.
  told_at timestamptz not null,
  received_at timestamptz not null default now(),
  -- Nothing happened later than it was received.
  at timestamptz not null generated always as (least(told_at, received_at)) stored,
  primary key (attempt_id, recorder, number)
);
create trigger recorded_events_immutable before update or delete on recorded_events
  for each row execute function refuse_change();
