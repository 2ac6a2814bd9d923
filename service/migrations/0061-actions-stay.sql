-- Actions end with an outcome and are never removed; and what other analyses touch is found at once.
create function action_stays() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'action' then
    if not old.demonstration then
      raise exception 'An action is done or dropped, and never removed.' using errcode = 'restrict_violation';
    end if;
  elsif tg_op = 'UPDATE' or exists (select from action where id = old.action_id and not demonstration) then
    raise exception 'What was noted of an action stays.' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger action_stays before delete on action for each row execute function action_stays();
create trigger action_note_stays before update or delete on action_note for each row execute function action_stays();

create index analysis_answer_characteristic on analysis_answer (value, analysis_id) where field like 'impacts/%/characteristic';
create index analysis_answer_considered on analysis_answer (field, analysis_id)
  where field like 'characteristics/%/considered' and value in ('negative', 'mixed', 'unknown');
create index analysis_evidence_analysis on analysis_evidence (analysis_id);
