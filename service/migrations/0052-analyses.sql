-- Screenings and analyses of items of the register: what was answered, by whom, with everything that stood there before; and what others said of it.

create table analysis (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references register_item (id) on delete cascade,
  -- Counted within the item, screenings and analyses together.
  number integer not null check (number >= 1),
  depth text not null check (depth in ('screening', 'short', 'full')),
  -- In which questions it was asked, and under which law: it keeps them.
  question_set text not null,
  question_set_version integer not null,
  legal_profile text not null,
  legal_profile_version integer not null,
  state text not null default 'draft' check (state in (
    'draft', 'in-review', 'changes-requested', 'ready', 'decided', 'published', 'monitoring', 'review-due',
    'closed', 'superseded', 'withdrawn'
  )),
  -- Of a screening, once it is decided; of an analysis, what the decision was.
  outcome text check (outcome in ('not-relevant', 'short', 'full', 'go-ahead', 'adjust', 'continue', 'stop')),
  opened_because text not null check (length(opened_because) between 1 and 2000),
  trigger_id uuid references register_trigger (id),
  -- The one it follows: the screening of an analysis, or the version before.
  follows_id uuid references analysis (id),
  opened_by text not null,
  opened_at timestamptz not null,
  -- Ids of everybody who answered in it: none of them approves it, decides on it or publishes it.
  written_by text[] not null default '{}',
  -- When somebody first wrote of substance in it, and when it last changed.
  first_considered_at timestamptz,
  changed_at timestamptz not null,
  submitted_by text,
  submitted_at timestamptz,
  decision_expected date,
  review_due date,
  withdrawn_why text not null default '' check (length(withdrawn_why) <= 2000),
  -- Without the approval that comes first: why, and until when it has to follow.
  expedited_by text,
  expedited_why text check (length(expedited_why) between 1 and 2000),
  expedited_at timestamptz,
  approve_by date,
  -- That it was looked at only after the decision: acknowledged by the chief executive, with the reason that the public reads.
  late_acknowledged_by text,
  late_why text check (length(late_why) between 1 and 2000),
  late_acknowledged_at timestamptz,
  demonstration boolean not null default false,
  unique (item_id, number)
);
select due_regard_keep_apart('analysis');
drop policy body_sees on analysis;
-- Seen by its body, and by a body that it is made together with.
create policy body_sees on analysis for select using (
  due_regard_sees(body_id) or due_regard_is_shown('register-item', item_id)
);
create index analysis_item on analysis (item_id, number desc);
create index analysis_state on analysis (body_id, state, changed_at desc);
create unique index analysis_open on analysis (item_id, (depth = 'screening'))
  where state in ('draft', 'in-review', 'changes-requested', 'ready');

-- What was answered, field by field: a field is a question ('purpose'), or a question of a row of a list ('impacts/ROW/nature').
create table analysis_answer (
  analysis_id uuid not null references analysis (id) on delete cascade,
  field text not null check (field ~ '^[a-z0-9-]+(/[a-z0-9-]+/[a-z0-9-]+)?$' and length(field) <= 200),
  value text not null check (length(value) <= 50000),
  edition integer not null default 1,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (analysis_id, field)
);
select due_regard_keep_with('analysis_answer', 'analysis_id', 'analysis');

-- Rows of lists: taken out, never removed.
create table analysis_row (
  analysis_id uuid not null references analysis (id) on delete cascade,
  list text not null check (list ~ '^[a-z0-9-]{1,60}$'),
  row_id text not null check (row_id ~ '^[a-z0-9-]{1,60}$'),
  position integer not null,
  added_by text not null,
  added_at timestamptz not null,
  removed_by text,
  removed_at timestamptz,
  primary key (analysis_id, list, row_id),
  check ((removed_by is null) = (removed_at is null))
);
select due_regard_keep_with('analysis_row', 'analysis_id', 'analysis');

-- Everything that ever stood in a field.
create table analysis_edit (
  id bigint generated always as identity primary key,
  analysis_id uuid not null references analysis (id) on delete cascade,
  field text not null,
  before text,
  after text,
  edited_by text not null,
  edited_at timestamptz not null
);
select due_regard_keep_with('analysis_edit', 'analysis_id', 'analysis');
create index analysis_edit_field on analysis_edit (analysis_id, field, id);

-- What colleagues and advisers said: of one answer or of the whole. Never changed and never removed; a challenge is open until it is answered, and what
-- is not settled goes with the analysis to whoever decides.
create table analysis_remark (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null references analysis (id) on delete cascade,
  -- The field it is about; null: the whole.
  field text,
  kind text not null check (kind in ('comment', 'challenge', 'reply', 'settled', 'dissent', 'endorsement', 'return', 'legal', 'data-protection', 'finance')),
  answers_id uuid references analysis_remark (id),
  said text not null check (length(said) between 1 and 10000),
  said_by text not null,
  -- The role they spoke in, as it was then.
  said_as text not null,
  said_at timestamptz not null
);
select due_regard_keep_apart('analysis_remark');
drop policy body_sees on analysis_remark;
create policy body_sees on analysis_remark for select using (
  due_regard_sees(body_id) or exists (select from analysis where analysis.id = analysis_id)
);
create index analysis_remark_analysis on analysis_remark (analysis_id, said_at);

create function analysis_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.demonstration then return old; end if;
    raise exception 'An analysis is withdrawn or superseded, and never removed.' using errcode = 'restrict_violation';
  end if;
  if (new.id, new.item_id, new.number, new.depth, new.body_id, new.opened_at, new.opened_by, new.question_set, new.question_set_version,
      new.legal_profile, new.legal_profile_version)
    is distinct from (old.id, old.item_id, old.number, old.depth, old.body_id, old.opened_at, old.opened_by, old.question_set,
      old.question_set_version, old.legal_profile, old.legal_profile_version)
    or not new.written_by @> old.written_by
    or (old.first_considered_at is not null and new.first_considered_at is distinct from old.first_considered_at) then
    raise exception 'What an analysis is of, in which questions, who wrote in it and since when stays.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger analysis_keeps before update or delete on analysis for each row execute function analysis_keeps();

create function analysis_history_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from analysis where id = old.analysis_id and not demonstration) then
    raise exception 'What was written or said in an analysis is never removed.' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' then
    raise exception 'What was written or said in an analysis is never changed.' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger analysis_edit_stays before update or delete on analysis_edit for each row execute function analysis_history_stays();
create trigger analysis_remark_stays before update or delete on analysis_remark for each row execute function analysis_history_stays();
