-- What a candidate gets back after the end: feedback that a manager released, and the answer to one appeal.

create table feedback (
  attempt_id uuid primary key references attempts on delete cascade,
  -- Per competency the level, its own copy of the words, and the sentence that was chosen for the candidate.
  entries jsonb not null check (jsonb_array_length(entries) > 0),
  released_at timestamptz not null default now(),
  -- No reference, here and below: what was said outlives the account of who said it.
  staff_id uuid not null
);
create trigger feedback_immutable before update or delete on feedback
  for each row execute function refuse_change();

create table appeals (
  attempt_id uuid primary key references attempts on delete cascade,
  text text not null check (length(text) between 20 and 4000),
  appealed_at timestamptz not null default now(),
  answered_at timestamptz,
  answer text check (length(answer) between 20 and 4000),
  staff_id uuid,
  check (num_nonnulls(answered_at, answer, staff_id) in (0, 3))
);

-- Somebody else answers, and once: the API says so in words, this holds whatever the API does.
create function refuse_own_answer() returns trigger language plpgsql as $$
begin
  if old.answered_at is not null then
    raise exception 'an answered appeal is immutable' using errcode = '23001';
  end if;
  if exists (select 1 from reviews where attempt_id = new.attempt_id and reviewer_id = new.staff_id) then
    raise exception 'who reviewed the work may not answer its appeal' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger appeals_answered_by_others before update on appeals
  for each row execute function refuse_own_answer();
