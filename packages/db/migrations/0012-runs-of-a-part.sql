-- A run of some lines of a file, or of one test; and the images that a run wrote.
alter table runs
  drop constraint runs_kind_check,
  drop constraint runs_check,
  add column lines jsonb,
  add column test text,
  add column figures jsonb not null default '{"kept": [], "leftOut": [], "leftOutCount": 0}',
  add constraint runs_kind_check check (kind in ('file', 'selection', 'visible-checks', 'own-tests')),
  add constraint runs_path_check check ((kind in ('file', 'selection')) = (path is not null)),
  add constraint runs_lines_check check ((kind = 'selection') = (lines is not null)),
  add constraint runs_test_check check (test is null or (kind in ('visible-checks', 'own-tests') and length(test) <= 300));

create table run_figures (
  run_id uuid not null references runs on delete cascade,
  -- Among the run's figures, from 0 on.
  place integer not null check (place >= 0),
  content bytea not null,
  bytes integer not null check (bytes > 0),
  primary key (run_id, place)
);
-- Images are compressed already.
alter table run_figures alter column content set storage external;
