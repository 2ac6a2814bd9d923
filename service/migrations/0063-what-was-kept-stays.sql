-- What is kept of an analysis stays, also where somebody would first call it made up, empty a whole table, or ask as another body; how it was
-- decided and sent for review stays with the step that did it; and what a challenger typed is read by the body it was sent to alone.

create function demonstration_stays() returns trigger language plpgsql as $$
begin
  if new.demonstration is distinct from old.demonstration then
    raise exception 'What is made up stays so, and what is not does not become it.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function never_emptied() returns trigger language plpgsql as $$
begin
  raise exception 'The table % is never emptied.', tg_table_name using errcode = 'restrict_violation';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['register_item', 'analysis', 'register_entry', 'register_challenge', 'action'] loop
    execute format('create trigger demonstration_stays before update on %I for each row execute function demonstration_stays()', name);
  end loop;
  foreach name in array array[
    'register_item', 'register_version', 'register_trigger', 'register_entry', 'register_challenge', 'analysis', 'analysis_answer',
    'analysis_row', 'analysis_edit', 'analysis_remark', 'analysis_course', 'analysis_sign_off', 'analysis_pack', 'analysis_pack_opening',
    'analysis_decision', 'analysis_evidence', 'analysis_engagement', 'analysis_advice', 'analysis_advice_answer', 'analysis_indicator',
    'analysis_reading', 'analysis_review', 'analysis_redaction', 'screening_result', 'screening_signature', 'action', 'action_note'
  ] loop
    execute format('create trigger never_emptied before truncate on %I for each statement execute function never_emptied()', name);
  end loop;
end $$;

create function analysis_facts_stay() returns trigger language plpgsql as $$
begin
  if (new.opened_because, new.trigger_id, new.follows_id) is distinct from (old.opened_because, old.trigger_id, old.follows_id) then
    raise exception 'Why an analysis was opened, and what it follows, stays.' using errcode = 'restrict_violation';
  end if;
  if new.outcome is distinct from old.outcome and not (new.state = 'decided' and old.state <> 'decided') then
    raise exception 'The outcome of an analysis comes with its decision, and stays.' using errcode = 'restrict_violation';
  end if;
  if (new.submitted_by, new.submitted_at) is distinct from (old.submitted_by, old.submitted_at)
    and not (new.state = 'in-review' and old.state <> 'in-review') then
    raise exception 'Who sent an analysis for review, and when, stays until it is sent anew.' using errcode = 'restrict_violation';
  end if;
  if old.first_considered_at is null and new.first_considered_at is not null
    and (new.first_considered_at < old.opened_at or new.first_considered_at is distinct from new.changed_at) then
    raise exception 'An analysis was first considered when somebody wrote in it, and not before.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger analysis_facts_stay before update on analysis for each row execute function analysis_facts_stay();

-- Whoever removes may not see the analysis (any more), so that it is looked for as the program looks.
create function analysis_is_kept(analysis_asked uuid) returns boolean language plpgsql as $$
declare
  eyes text := coalesce(current_setting('due_regard.body', true), '');
  kept boolean;
begin
  perform set_config('due_regard.body', '*', true);
  kept := exists (select from analysis where id = analysis_asked and not demonstration);
  perform set_config('due_regard.body', eyes, true);
  return kept;
end $$;

create or replace function analysis_history_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'What was written or said in an analysis is never changed.' using errcode = 'restrict_violation';
  elsif analysis_is_kept(old.analysis_id) then
    raise exception 'What was written or said in an analysis is never removed.' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

create or replace function analysis_proof_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'A step, a pack, its openings, a sign-off or a decision is never changed.' using errcode = 'restrict_violation';
  elsif analysis_is_kept(old.analysis_id) then
    raise exception 'A step, a pack, its openings, a sign-off or a decision is never removed.' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

create function analysis_watch_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or analysis_is_kept(old.analysis_id) then
    raise exception 'What was asked, read, reviewed or answered is never changed or removed.' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger analysis_reading_is_kept before delete on analysis_reading for each row execute function analysis_watch_is_kept();
create trigger analysis_review_is_kept before delete on analysis_review for each row execute function analysis_watch_is_kept();
create trigger analysis_advice_answer_is_kept before delete on analysis_advice_answer
  for each row execute function analysis_watch_is_kept();
create trigger analysis_advice_is_kept before update or delete on analysis_advice for each row execute function analysis_watch_is_kept();

-- A body leaves out of, and publishes, its own analyses, and not those that another shares with it.
create function analysis_is_of_its_body() returns trigger language plpgsql as $$
begin
  if not exists (select from analysis where id = new.analysis_id and body_id = new.body_id) then
    raise exception 'What the public reads of an analysis is for the body whose it is.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger analysis_redaction_is_its_own before insert on analysis_redaction for each row execute function analysis_is_of_its_body();
create trigger register_entry_is_its_own before insert on register_entry for each row execute function analysis_is_of_its_body();

-- That there was a challenge, and its answer, is public; what was typed, and what colleagues noted, is not another body's either.
drop policy body_sees on challenge_words;
create policy body_sees on challenge_words for select using (
  due_regard_sees_all()
  or exists (select from register_challenge sent where sent.id = challenge_words.id and due_regard_sees(sent.body_id))
);
drop policy body_sees on challenge_note;
create policy body_sees on challenge_note for select using (
  due_regard_sees_all()
  or exists (select from register_challenge sent where sent.id = challenge_note.challenge_id and due_regard_sees(sent.body_id))
);
