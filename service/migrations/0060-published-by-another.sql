-- Nobody publishes an analysis that they wrote, sent for review, approved, signed off or decided on: the database looks for itself. And what is
-- withdrawn does not go on standing in the public register as if it were not.

create function analysis_is_own(analysis_asked uuid, person text) returns boolean language sql stable as $$
  select exists (
    select from analysis
    where id = analysis_asked and (person = any (written_by) or person in (submitted_by, approved_by, expedited_by))
  ) or exists (
    select from analysis_decision where analysis_id = analysis_asked and decided_by = person
  ) or exists (
    select from analysis_sign_off where analysis_id = analysis_asked and signed_by = person
  ) or exists (
    select from screening_signature where analysis_id = analysis_asked and signed_by = person
  ) or exists (
    select from analysis_course
    where analysis_id = analysis_asked and done_by = person and step in ('freeze', 'expedite', 'decide', 'decide-screening')
  )
$$;

create function register_entry_by_another() returns trigger language plpgsql as $$
begin
  if new.own_publication is null and analysis_is_own(new.analysis_id, new.published_by) then
    raise exception 'Nobody publishes an analysis that they wrote, approved or decided on.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger register_entry_by_another before insert on register_entry for each row execute function register_entry_by_another();

create function analysis_published_by_another() returns trigger language plpgsql as $$
begin
  if new.step = 'publish' and analysis_is_own(new.analysis_id, new.done_by) and not exists (
    select from small_office join analysis on analysis.body_id = small_office.body_id
    where analysis.id = new.analysis_id and small_office.ended_at is null
  ) then
    raise exception 'Nobody publishes an analysis that they wrote, approved or decided on.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger analysis_published_by_another before insert on analysis_course
  for each row execute function analysis_published_by_another();

-- The reason that colleagues gave stays with them: whoever has one for the public takes it off the register first.
create function register_follows_withdrawal() returns trigger language plpgsql as $$
begin
  if new.state = 'withdrawn' and old.state <> 'withdrawn' then
    update register_entry set state = 'withdrawn', ended_at = new.changed_at, ended_why = 'The analysis was withdrawn.'
      where analysis_id = new.id and state = 'published';
  end if;
  return null;
end $$;
create trigger register_follows_withdrawal after update on analysis for each row execute function register_follows_withdrawal();
