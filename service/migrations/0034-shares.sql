-- A share is seen by both sides, and made and ended by the body whose thing it is.

alter table shared_with alter column from_body set default due_regard_body();
alter table shared_with enable row level security, force row level security;
create policy body_sees on shared_with for select using (due_regard_sees(from_body) or due_regard_sees(with_body));
create policy body_adds on shared_with for insert with check (due_regard_sees(from_body));
create policy body_changes on shared_with for update using (due_regard_sees(from_body));
