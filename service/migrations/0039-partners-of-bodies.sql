-- Every body reads one directory of partners, as their short names in files are the same for all. A partner is changed by the body that added
-- it; whom to ask there, what it sends when and who sends for it are each body's own, as agreements are.
alter table partner add column body_id text not null default due_regard_body();
create index on partner (body_id);
alter table partner enable row level security, force row level security;
create policy body_sees on partner for select using (true);
create policy body_adds on partner for insert with check (due_regard_sees(body_id));
create policy body_changes on partner for update using (due_regard_sees(body_id));
create policy body_removes on partner for delete using (due_regard_sees(body_id));

select due_regard_keep_apart('partner_contact');
select due_regard_keep_apart('partner_schedule');
select due_regard_keep_apart('partner_person');
alter table partner_person drop constraint partner_person_pkey;
alter table partner_person add primary key (body_id, partner_id, person_id);
