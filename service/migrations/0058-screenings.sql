-- What a screening came to by its rules, and who signed it: the owner and the equality adviser, and the chief executive where it departs from the rules
-- or leaves out what matters highly. The database itself refuses a screening that was not signed so.

-- By the rules, on what was sent for review. Never changed: what is sent anew has a result of its own.
create table screening_result (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null references analysis (id) on delete cascade,
  submitted_at timestamptz not null,
  outcome text not null check (outcome in ('not-relevant', 'short', 'full')),
  rules text not null,
  rules_version integer not null,
  -- The rule that fired and the others that did, each with what was so, in words.
  fired jsonb not null,
  also_fired jsonb not null,
  -- Other assessments that are needed beside it.
  others text[] not null default '{}',
  is_high boolean not null,
  is_late boolean not null,
  unique (analysis_id, submitted_at)
);
select due_regard_keep_with('screening_result', 'analysis_id', 'analysis');

create table screening_signature (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null,
  -- Which sending for review it is of: what was sent anew is signed anew.
  submitted_at timestamptz not null,
  part text not null check (part in ('owner', 'adviser', 'chief-executive')),
  outcome text not null check (outcome in ('not-relevant', 'short', 'full')),
  -- Why it is another outcome than that of the rules: the public reads it.
  departs_why text check (length(departs_why) between 1 and 2000),
  -- Signed by somebody who wrote in it, as a small office may: the public reads why.
  own_why text check (length(own_why) between 1 and 1000),
  -- What they declared, word by word.
  declared text not null check (length(declared) between 1 and 5000),
  signed_by text not null,
  -- The role they signed in, as it was then.
  signed_as text not null,
  signed_at timestamptz not null,
  foreign key (analysis_id, submitted_at) references screening_result (analysis_id, submitted_at) on delete cascade,
  unique (analysis_id, submitted_at, part),
  constraint two_people_sign unique (analysis_id, submitted_at, signed_by)
);
select due_regard_keep_with('screening_signature', 'analysis_id', 'analysis');

create function screening_is_signed() returns trigger language plpgsql as $$
declare
  it analysis;
  by_rules text;
begin
  if tg_op = 'UPDATE' then
    raise exception 'What a screening came to, and who signed it, stays as it was.' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    if exists (select from analysis where id = old.analysis_id and not demonstration) then
      raise exception 'What a screening came to, and who signed it, is never removed.' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  select * into it from analysis where id = new.analysis_id;
  if it.depth is distinct from 'screening' or it.state <> 'in-review' or it.submitted_at is distinct from new.submitted_at then
    raise exception 'What is signed is a screening that was sent for it, as it was sent last.' using errcode = 'restrict_violation';
  end if;
  if tg_table_name = 'screening_result' then return new; end if;
  if (new.signed_by = any (it.written_by) or new.signed_by = it.submitted_by) and (
    new.own_why is null or not exists (select from small_office where small_office.body_id = it.body_id and ended_at is null)
  ) then
    raise exception 'Nobody signs their own screening, except in an office with too few people.' using errcode = 'restrict_violation';
  end if;
  select outcome into by_rules from screening_result where analysis_id = new.analysis_id and submitted_at = new.submitted_at;
  if (new.outcome = by_rules) <> (new.departs_why is null) then
    raise exception 'Another outcome than that of the rules has its reason.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger screening_result_stays before insert or update or delete on screening_result for each row execute function screening_is_signed();
create trigger screening_signature_stays before insert or update or delete on screening_signature for each row execute function screening_is_signed();

-- The least first, as screening/outcome-rule.ts has them.
create function screening_depth(outcome text) returns integer language sql immutable as $$
  select array_position(array['not-relevant', 'short', 'full'], outcome)
$$;

-- What a screening lacks to be decided; null: nothing.
create function screening_lacks(it analysis) returns text language plpgsql stable as $$
declare
  result screening_result;
  signed text[];
begin
  select * into result from screening_result where analysis_id = it.id and submitted_at = it.submitted_at;
  if result.id is null then return 'A screening is decided by what its rules came to.'; end if;
  select array_agg(part) into signed from screening_signature
    where analysis_id = it.id and submitted_at = it.submitted_at and outcome = it.outcome;
  if not coalesce(signed @> array['owner', 'adviser'], false) then
    return 'A screening is signed by its owner and by the equality adviser, who agree on what it comes to.';
  end if;
  if screening_depth(it.outcome) < screening_depth(result.outcome) and not signed @> array['chief-executive'] then
    return 'What asks for less than the rules do is signed by the chief executive as well.';
  end if;
  return null;
end $$;

create function screening_is_decided() returns trigger language plpgsql as $$
declare
  refused text;
begin
  if new.depth = 'screening' and new.state = 'decided' and old.state <> 'decided' then
    refused := screening_lacks(new);
    if refused is not null then raise exception '%', refused using errcode = 'restrict_violation'; end if;
  end if;
  return new;
end $$;
-- After the steps: triggers run in the order of their names.
create trigger analysis_screening_is_decided before update on analysis for each row execute function screening_is_decided();
