-- How an analysis goes on: each step as it was taken, the agreement of bodies that make one together, the frozen pack that lay before whoever decided,
-- who opened it, and the decision. The database itself refuses what must never be.

-- Every step that was taken, by whom and why. Never changed.
create table analysis_course (
  id bigint generated always as identity primary key,
  analysis_id uuid not null references analysis (id) on delete cascade,
  step text not null check (step ~ '^[a-z-]{1,30}$'),
  from_state text not null,
  to_state text not null,
  why text not null default '' check (length(why) <= 5000),
  done_by text not null,
  -- The role it was done in, as it was then.
  done_as text not null,
  done_at timestamptz not null
);
select due_regard_keep_with('analysis_course', 'analysis_id', 'analysis');
create index analysis_course_analysis on analysis_course (analysis_id, id);

-- The agreement of another body to an analysis that it makes together with the one whose it is.
create table analysis_sign_off (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null references analysis (id) on delete cascade,
  -- Which sending for review it is of: what was sent anew is signed anew.
  submitted_at timestamptz not null,
  said text not null default '' check (length(said) <= 5000),
  signed_by text not null,
  signed_as text not null,
  signed_at timestamptz not null
);
select due_regard_keep_apart('analysis_sign_off');
create unique index analysis_sign_off_once on analysis_sign_off (analysis_id, submitted_at, body_id);
drop policy body_sees on analysis_sign_off;
create policy body_sees on analysis_sign_off for select using (
  due_regard_sees(body_id) or exists (select from analysis where analysis.id = analysis_id)
);

-- What was put before whoever decided, as canonical JSON to the last byte. Never changed and never removed.
create table analysis_pack (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null references analysis (id) on delete cascade,
  -- Counted within the analysis: what was sent back and put to decision again is another one.
  number integer not null check (number >= 1),
  content text not null,
  -- SHA-256 of its list of digests, the seal of this body over that, and a signature that anybody can check.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  seal text not null check (seal ~ '^[0-9a-f]{64}$'),
  signature text not null check (signature ~ '^[0-9a-f]{128}$'),
  key text not null check (key ~ '^[0-9a-f]{64}$'),
  frozen_by text not null,
  frozen_at timestamptz not null,
  unique (analysis_id, number),
  unique (analysis_id, id)
);
select due_regard_keep_with('analysis_pack', 'analysis_id', 'analysis');

-- Who opened a pack, and when. Never changed.
create table analysis_pack_opening (
  id bigint generated always as identity primary key,
  analysis_id uuid not null,
  pack_id uuid not null,
  how text not null check (how in ('page', 'json', 'html')),
  opened_by text not null,
  opened_as text not null,
  opened_at timestamptz not null,
  foreign key (analysis_id, pack_id) references analysis_pack (analysis_id, id) on delete cascade
);
select due_regard_keep_apart('analysis_pack_opening');
create index analysis_pack_opening_pack on analysis_pack_opening (pack_id, opened_at);
drop policy body_sees on analysis_pack_opening;
create policy body_sees on analysis_pack_opening for select using (
  due_regard_sees(body_id) or exists (select from analysis where analysis.id = analysis_id)
);

-- The decision, with the pack that it cites. Never changed.
create table analysis_decision (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null unique references analysis (id) on delete cascade,
  pack_id uuid not null,
  outcome text not null check (outcome in ('go-ahead', 'adjust', 'continue', 'stop')),
  -- What is done, in a sentence or two.
  decided text not null check (length(decided) between 1 and 5000),
  reasons text not null check (length(reasons) between 1 and 10000),
  -- It goes against what the analysis, or whoever challenged it, advised.
  against_why text check (length(against_why) between 1 and 10000),
  -- What whoever decided declared, word by word.
  declared text not null check (length(declared) between 1 and 5000),
  decided_by text not null,
  decided_as text not null,
  -- When it was taken: earlier than it was entered here only with the reason.
  decided_at timestamptz not null,
  earlier_why text check (length(earlier_why) between 1 and 2000),
  recorded_at timestamptz not null,
  foreign key (analysis_id, pack_id) references analysis_pack (analysis_id, id) on delete cascade,
  constraint earlier_has_its_reason check (decided_at = recorded_at or (decided_at < recorded_at and earlier_why is not null))
);
select due_regard_keep_with('analysis_decision', 'analysis_id', 'analysis');

alter table analysis
  -- The pack that lies, or lay, before whoever decides.
  add column pack_id uuid,
  add column approved_by text,
  add column approved_as text,
  add column approved_at timestamptz,
  -- Approved by somebody who wrote in it, as a small office may: the public reads why.
  add column own_approval_why text check (length(own_approval_why) between 1 and 1000),
  add constraint pack_is_its_own foreign key (id, pack_id) references analysis_pack (analysis_id, id),
  add constraint nobody_approves_their_own check (
    own_approval_why is not null or approved_by is null
    or (approved_by <> all (written_by) and approved_by is distinct from submitted_by)
  ),
  add constraint nobody_expedites_their_own check (
    expedited_by is null or (expedited_by <> all (written_by) and expedited_by is distinct from submitted_by)
  ),
  add constraint who_expedites_does_not_approve check (approved_by is null or approved_by is distinct from expedited_by),
  add check ((approved_by is null) = (approved_at is null)),
  add check ((expedited_by is null) = (expedited_why is null) and (expedited_by is null) = (expedited_at is null)
    and (expedited_by is null) = (approve_by is null)),
  add check ((late_acknowledged_by is null) = (late_why is null) and (late_acknowledged_by is null) = (late_acknowledged_at is null));

-- The steps there are, as workflow/workflow.ts has them: a test compares the two.
create function analysis_step(depth text, from_state text, to_state text) returns boolean language sql immutable as $$
  select from_state = to_state or (from_state, to_state) in (
    ('draft', 'in-review'), ('changes-requested', 'in-review'), ('in-review', 'draft'), ('in-review', 'changes-requested'),
    ('changes-requested', 'draft'), ('decided', 'published'), ('decided', 'superseded'),
    ('published', 'review-due'), ('published', 'closed'), ('published', 'superseded'), ('published', 'withdrawn'),
    ('review-due', 'closed'), ('review-due', 'superseded'), ('review-due', 'withdrawn'),
    ('draft', 'withdrawn'), ('in-review', 'withdrawn'), ('changes-requested', 'withdrawn')
  ) or (depth = 'screening' and (from_state, to_state) in (('in-review', 'decided')))
  or (depth <> 'screening' and (from_state, to_state) in (
    ('draft', 'ready'), ('in-review', 'ready'), ('changes-requested', 'ready'), ('ready', 'changes-requested'), ('ready', 'decided'),
    ('ready', 'withdrawn'), ('published', 'monitoring'), ('monitoring', 'review-due'), ('monitoring', 'closed'),
    ('monitoring', 'superseded'), ('monitoring', 'withdrawn')
  ))
$$;

-- Whether a decision was taken before the duty was considered, before anybody but its authors looked, or before what lay there was fixed:
-- as timeline/test-order.ts has it, and a test compares the two.
create function analysis_is_out_of_order(analysis_asked uuid) returns boolean language sql stable as $$
  select exists (
    select from analysis
    join analysis_decision on analysis_decision.analysis_id = analysis.id
    join analysis_pack on analysis_pack.id = analysis_decision.pack_id
    where analysis.id = analysis_asked and (
      coalesce(first_considered_at, 'infinity') >= decided_at
      or frozen_at >= decided_at
      or not exists (
        select from analysis_course
        where analysis_course.analysis_id = analysis.id and step in ('send-back', 'freeze', 'return')
          and done_by <> all (written_by) and done_at < decided_at
        union all
        select from analysis_remark
        where analysis_remark.analysis_id = analysis.id and said_by <> all (written_by) and said_at < decided_at
          and kind in ('challenge', 'dissent', 'endorsement', 'return', 'legal', 'data-protection', 'finance')
        union all
        select from analysis_sign_off
        where analysis_sign_off.analysis_id = analysis.id and signed_by <> all (written_by) and signed_at < decided_at
      )
    )
  )
$$;

create function analysis_goes_on() returns trigger language plpgsql as $$
declare
  refused text;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise exception 'An analysis begins as a draft, and not %.', new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if not analysis_step(old.depth, old.state, new.state) then
    raise exception 'A % analysis that is % does not become %.', old.depth, old.state, new.state using errcode = 'restrict_violation';
  end if;
  if old.state not in ('draft', 'changes-requested') and new.written_by is distinct from old.written_by then
    raise exception 'Nobody writes in an analysis that is %.', old.state using errcode = 'restrict_violation';
  end if;
  if (new.expedited_by, new.expedited_why, new.expedited_at, new.approve_by, new.pack_id)
    is distinct from (old.expedited_by, old.expedited_why, old.expedited_at, old.approve_by, old.pack_id)
    and old.state not in ('draft', 'in-review', 'changes-requested') and new.state <> 'changes-requested' then
    raise exception 'What was put to decision, and how, stays as it was.' using errcode = 'restrict_violation';
  end if;
  -- What was put to decision without its approval is approved afterwards, once.
  if (new.approved_by, new.approved_as, new.approved_at, new.own_approval_why)
    is distinct from (old.approved_by, old.approved_as, old.approved_at, old.own_approval_why)
    and old.state not in ('draft', 'in-review', 'changes-requested') and new.state <> 'changes-requested'
    and (old.approved_by is not null or old.expedited_by is null) then
    raise exception 'Who approved an analysis stays as it was.' using errcode = 'restrict_violation';
  end if;
  if new.approved_by is not null and exists (
    select from analysis_decision where analysis_id = new.id and decided_by = new.approved_by
  ) then
    raise exception 'Nobody approves what they decided on.' using errcode = 'restrict_violation';
  end if;
  if old.late_acknowledged_by is not null and (new.late_acknowledged_by, new.late_why, new.late_acknowledged_at)
    is distinct from (old.late_acknowledged_by, old.late_why, old.late_acknowledged_at) then
    raise exception 'That an analysis came after the decision is acknowledged once.' using errcode = 'restrict_violation';
  end if;
  if new.late_acknowledged_by is not null and new.late_acknowledged_by = any (new.written_by) then
    raise exception 'Nobody acknowledges that their own analysis came after the decision.' using errcode = 'restrict_violation';
  end if;
  if new.own_approval_why is not null and old.own_approval_why is null
    and not exists (select from small_office where small_office.body_id = new.body_id and ended_at is null) then
    raise exception 'Only in an office with too few people does somebody approve their own.' using errcode = 'restrict_violation';
  end if;
  if new.state = old.state then return new; end if;
  refused := case new.state
    when 'in-review' then analysis_lacks_submission(new)
    when 'ready' then analysis_lacks_approval(new, old.pack_id)
    when 'decided' then analysis_lacks_decision(new)
    when 'published' then analysis_lacks_order(new)
    when 'withdrawn' then case when new.withdrawn_why = '' then 'An analysis is withdrawn with a reason.' end
  end;
  if refused is not null then raise exception '%', refused using errcode = 'restrict_violation'; end if;
  return new;
end $$;

create function analysis_lacks_submission(it analysis) returns text language sql stable as $$
  select case when it.submitted_by is null or it.submitted_at is null then 'Somebody sends an analysis for review.' end
$$;

create function analysis_lacks_approval(it analysis, pack_before uuid) returns text language sql stable as $$
  select case
    when it.pack_id is null or it.pack_id is not distinct from pack_before then 'An analysis is put to decision with a pack frozen then.'
    when it.approved_by is null and it.expedited_by is null then 'An analysis is approved, or expedited with a reason, before it is put to decision.'
    when it.expedited_by is null and exists (
      select from shared_with
      where kind = 'register-item' and item_id = it.item_id and ended_at is null and from_body = it.body_id
        and not exists (
          select from analysis_sign_off signed
          where signed.analysis_id = it.id and signed.body_id = with_body and signed.submitted_at = it.submitted_at
        )
    ) then 'An analysis of two bodies is signed off by both before it is put to decision.'
  end
$$;

create function analysis_lacks_decision(it analysis) returns text language sql stable as $$
  select case
    when it.outcome is null then 'A decision has an outcome.'
    when it.depth <> 'screening'
      and not exists (select from analysis_decision where analysis_id = it.id and pack_id = it.pack_id and outcome = it.outcome)
      then 'A decision cites the pack that lay before whoever took it.'
  end
$$;

create function analysis_lacks_order(it analysis) returns text language sql stable as $$
  select case when it.late_acknowledged_by is null and analysis_is_out_of_order(it.id)
    then 'What was assessed after the decision is published once the chief executive has acknowledged that, with the reason.' end
$$;

-- After the one that keeps what it is of: triggers run in the order of their names.
create trigger analysis_keeps_its_steps before insert or update on analysis for each row execute function analysis_goes_on();

create function analysis_decision_is_taken() returns trigger language plpgsql as $$
declare
  it analysis;
begin
  select * into it from analysis where id = new.analysis_id;
  if it.id is null or it.state <> 'ready' or it.depth = 'screening' then
    raise exception 'A decision is taken on an analysis that is ready for it.' using errcode = 'restrict_violation';
  end if;
  if it.pack_id is distinct from new.pack_id then
    raise exception 'A decision cites the pack that lay before whoever took it.' using errcode = 'restrict_violation';
  end if;
  if new.decided_by = any (it.written_by) or new.decided_by in (it.submitted_by, it.approved_by, it.expedited_by)
    or exists (select from analysis_sign_off where analysis_id = it.id and signed_by = new.decided_by) then
    raise exception 'Nobody decides on an analysis that they wrote or approved.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger analysis_decision_is_taken before insert on analysis_decision for each row execute function analysis_decision_is_taken();

create function analysis_sign_off_is_given() returns trigger language plpgsql as $$
declare
  it analysis;
begin
  select * into it from analysis where id = new.analysis_id;
  if it.id is null or it.state <> 'in-review' or it.submitted_at is distinct from new.submitted_at then
    raise exception 'What is signed off is in review, as it was last sent.' using errcode = 'restrict_violation';
  end if;
  if new.signed_by = any (it.written_by) or new.signed_by is not distinct from it.submitted_by then
    raise exception 'Nobody signs off an analysis that they wrote.' using errcode = 'restrict_violation';
  end if;
  if not exists (
    select from shared_with
    where kind = 'register-item' and item_id = it.item_id and ended_at is null and with_body = new.body_id
  ) then
    raise exception 'A body signs off what it makes together with another.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger analysis_sign_off_is_given before insert on analysis_sign_off for each row execute function analysis_sign_off_is_given();

-- A remark is made on what its author can see; a challenge is settled, and an analysis endorsed, by somebody who did not write in it.
create function analysis_remark_is_made() returns trigger language plpgsql as $$
declare
  it analysis;
begin
  select * into it from analysis where id = new.analysis_id;
  if it.id is null then
    raise exception 'There is no such analysis to say something of.' using errcode = 'restrict_violation';
  end if;
  if new.kind in ('settled', 'endorsement') and (new.said_by = any (it.written_by) or new.said_by is not distinct from it.submitted_by) then
    raise exception 'Nobody settles what is said against their own analysis, or endorses it.' using errcode = 'restrict_violation';
  end if;
  if (new.kind in ('reply', 'settled')) <> (new.answers_id is not null)
    or (new.answers_id is not null
      and not exists (select from analysis_remark asked where asked.id = new.answers_id and asked.analysis_id = new.analysis_id)) then
    raise exception 'A reply, and only a reply, answers a remark on the same analysis.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger analysis_remark_is_made before insert on analysis_remark for each row execute function analysis_remark_is_made();

create function analysis_proof_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from analysis where id = old.analysis_id and not demonstration) then return old; end if;
    raise exception 'A step, a pack, its openings, a sign-off or a decision is never removed.' using errcode = 'restrict_violation';
  end if;
  raise exception 'A step, a pack, its openings, a sign-off or a decision is never changed.' using errcode = 'restrict_violation';
end $$;
create trigger analysis_course_stays before update or delete on analysis_course for each row execute function analysis_proof_stays();
create trigger analysis_sign_off_stays before update or delete on analysis_sign_off for each row execute function analysis_proof_stays();
create trigger analysis_pack_stays before update or delete on analysis_pack for each row execute function analysis_proof_stays();
create trigger analysis_pack_opening_stays before update or delete on analysis_pack_opening
  for each row execute function analysis_proof_stays();
create trigger analysis_decision_stays before update or delete on analysis_decision for each row execute function analysis_proof_stays();
