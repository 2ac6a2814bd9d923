-- Writing in an analysis: what was saved as which edition and how it came there; and only while it is being written.

-- Of what was saved: its edition, whether it was typed, put back, or taken over from the version before; and the salt of its digest in the ledger,
-- so that the ledger alone lets nobody guess an answer that has few possible words.
alter table analysis_edit
  add column edition integer not null default 0,
  add column how text not null default 'typed' check (how in ('typed', 'restored', 'copied', 'row')),
  add column salt text not null default '';
create index analysis_edit_latest on analysis_edit (analysis_id, id desc);
create index analysis_written_by on analysis using gin (written_by);

create function analysis_is_being_written() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from analysis where id = old.analysis_id and not demonstration) then
      raise exception 'An answer is emptied, and a row taken out; neither is removed.' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if not exists (select from analysis where id = new.analysis_id and state in ('draft', 'changes-requested')) then
    raise exception 'Answers are written while an analysis is a draft, or changes to it were asked for.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger analysis_answer_is_written before insert or update or delete on analysis_answer
  for each row execute function analysis_is_being_written();
create trigger analysis_row_is_written before insert or update or delete on analysis_row
  for each row execute function analysis_is_being_written();
