-- Judgement: one review per attempt and reviewer, its draft, the first ratings for ever, and changes beside them.

create table reviews (
  id uuid primary key default gen_random_uuid(),
  attempt_id uuid not null references attempts on delete cascade,
  submission_id uuid not null references submissions on delete cascade,
  reviewer_id uuid not null references staff,
  pseudonym text not null,
  draft jsonb,
  draft_version integer not null default 0 check (draft_version >= 0),
  draft_saved_at timestamptz,
  due_at timestamptz,
  frozen_at timestamptz,
  created_at timestamptz not null default now(),
  unique (attempt_id, reviewer_id),
  unique (reviewer_id, pseudonym)
);
create index reviews_submission on reviews (submission_id);

-- A frozen rating keeps its own copy of the wording, so that editing a kit never rewrites a past review.
create table ratings (
  id uuid primary key default gen_random_uuid(),
  review_id uuid not null references reviews on delete cascade,
  subject text not null check (subject in ('competency', 'half')),
  subject_id text not null,
  rating jsonb not null,
  wording jsonb not null,
  frozen_at timestamptz not null default now(),
  unique (review_id, subject, subject_id)
);

create table rating_changes (
  id uuid primary key default gen_random_uuid(),
  review_id uuid not null references reviews on delete cascade,
  competency text not null,
  from_level text check (from_level in ('junior', 'mid', 'senior', 'principal')),
  rating jsonb not null,
  wording jsonb not null,
  why text not null check (length(why) >= 10),
  changed_at timestamptz not null default now()
);
create index rating_changes_review on rating_changes (review_id, changed_at);

create trigger ratings_immutable before update or delete on ratings
  for each row execute function refuse_change();
create trigger rating_changes_immutable before update or delete on rating_changes
  for each row execute function refuse_change();

-- Frozen means frozen: neither the draft nor the moment may change afterwards.
create function refuse_thaw() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null then
    raise exception 'a frozen review is immutable' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger reviews_frozen before update on reviews
  for each row execute function refuse_thaw();
