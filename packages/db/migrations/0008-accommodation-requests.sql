-- What a candidate asks for before the start, and what a manager answered. Reviewers never see either.
create table accommodation_requests (
  id uuid primary key default gen_random_uuid(),
  attempt_id uuid not null references attempts on delete cascade,
  kind text not null check (kind in ('more_time', 'other_format', 'assistive_technology', 'other')),
  text text not null check (length(text) between 10 and 2000),
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  is_granted boolean,
  answer text check (length(answer) between 3 and 500),
  -- No reference: an answer outlives the account of who gave it.
  staff_id uuid,
  check (num_nonnulls(answered_at, is_granted, answer, staff_id) in (0, 4))
);
create index accommodation_requests_attempt on accommodation_requests (attempt_id, asked_at);
create unique index accommodation_requests_one_open on accommodation_requests (attempt_id) where answered_at is null;
