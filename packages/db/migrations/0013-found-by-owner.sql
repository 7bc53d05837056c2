-- Candidates take everything along and have it erased at any time: what hangs on an attempt is found by it, ended
-- sessions and lines of the audit log as well.
drop index sessions_staff;
drop index sessions_attempt;
create index sessions_staff on sessions (staff_id);
create index sessions_attempt on sessions (attempt_id);
create index role_reviewers_staff on role_reviewers (staff_id);
create index audit_events_object on audit_events (object_id);
