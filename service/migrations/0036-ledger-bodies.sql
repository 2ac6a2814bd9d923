-- One ledger for all bodies, so that there is one chain; values and names in it are seen by the body that they are of.

alter table ledger_event add column body_id text not null default due_regard_body();
create index ledger_event_body on ledger_event (body_id, number);

alter table ledger_value disable trigger ledger_value_stays;
alter table ledger_value add column body_id text not null default due_regard_body();
alter table ledger_value enable trigger ledger_value_stays;
alter table ledger_value enable row level security, force row level security;
create policy body_sees on ledger_value for select using (due_regard_sees(body_id));
create policy all_add on ledger_value for insert with check (true);
create policy body_erases on ledger_value for delete using (due_regard_sees(body_id));
