-- A practice belongs to the attempt whose candidate practises, and goes with it. It stands in no list of a role: there it
-- is the attempt itself that counts.
alter table attempts add column practice_of uuid references attempts on delete cascade;
alter table attempts drop constraint attempts_role_id_candidate_id_key;
create unique index attempts_person on attempts (role_id, candidate_id) where practice_of is null;
create index attempts_role on attempts (role_id);
create unique index attempts_practice on attempts (practice_of);
