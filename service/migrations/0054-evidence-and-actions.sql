-- Actions, wherever they were promised; the evidence that analyses rest on, as it was when it was taken; whom one asked and what they said;
-- and what is watched after a decision.

-- One register of what has been promised: of gaps, mitigations, options, reviews, or by itself.
create table action (
  id uuid primary key default gen_random_uuid(),
  -- Where it was promised: the kind of thing, its id, and the place in it, such as 'gaps/ROW'.
  source_kind text not null check (source_kind in ('analysis', 'monitoring', 'objective', 'training', 'none')),
  source_id uuid,
  source_part text not null default '' check (length(source_part) <= 200),
  -- What will be done, and why it was promised.
  title text not null check (length(title) between 1 and 2000),
  because text not null default '' check (length(because) <= 5000),
  characteristics text[] not null default '{}',
  -- Who answers for it: a person, or where there is none yet a job.
  owner_id uuid references person (id),
  owner_job text not null default '' check (length(owner_job) <= 200),
  due date,
  -- Whether it comes before or after the decision that it was promised for.
  timing text check (timing in ('before', 'after')),
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  -- What came of it, or why it was dropped.
  outcome text not null default '' check (length(outcome) <= 5000),
  ended_on date,
  ended_by text,
  edition integer not null default 1,
  made_by text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  demonstration boolean not null default false,
  check ((source_kind = 'none') = (source_id is null)),
  check ((state = 'open') = (ended_on is null)),
  check ((ended_on is null) = (ended_by is null)),
  check (state = 'open' or outcome <> '')
);
select due_regard_keep_apart('action');
create unique index action_source on action (source_kind, source_id, source_part) where source_part <> '';
create index action_of on action (source_kind, source_id);
create index action_due on action (body_id, due) where state = 'open';
create index action_list on action (body_id, state, changed_at desc);

-- How it goes on: said and never changed.
create table action_note (
  id uuid primary key default gen_random_uuid(),
  action_id uuid not null references action (id) on delete cascade,
  said text not null check (length(said) between 1 and 5000),
  said_by text not null,
  said_at timestamptz not null
);
select due_regard_keep_with('action_note', 'action_id', 'action');
create index action_note_action on action_note (action_id, said_at);

-- What an analysis rests on. A finding is kept as it was when it was taken, with true numbers: for staff alone. What is put right is a new
-- row that takes the place of the old one; nothing is changed and nothing removed.
create table analysis_evidence (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null references analysis (id) on delete cascade,
  -- Counted within the analysis: people say “evidence 3”.
  number integer not null check (number >= 1),
  kind text not null check (kind in ('finding', 'document', 'research', 'experience')),
  title text not null check (length(title) between 1 and 500),
  -- What it shows for this decision, in the words of whoever took it.
  shows text not null default '' check (length(shows) <= 10000),
  -- Who made it, of which period.
  source text not null default '' check (length(source) <= 500),
  period text not null default '' check (length(period) <= 200),
  as_of date not null,
  -- From which day on it counts as old; null where nothing says.
  good_until date,
  strength text not null check (strength in ('low', 'medium', 'high')),
  strength_why text not null default '' check (length(strength_why) <= 2000),
  characteristics text[] not null default '{}',
  address text not null default '' check (length(address) <= 2000),
  -- Of a finding: which, in which version, all that it said, and the SHA-256 of that. The finding may be removed; this stays.
  finding_id uuid,
  finding_version integer,
  receipt_digest text,
  snapshot json,
  snapshot_digest text check (snapshot_digest ~ '^[0-9a-f]{64}$'),
  -- Of a document: where it lies in the storage, its name, type, size and SHA-256.
  file_key text,
  file_name text check (length(file_name) <= 300),
  file_type text,
  file_bytes bigint,
  file_digest text check (file_digest ~ '^[0-9a-f]{64}$'),
  attached_by text not null,
  attached_at timestamptz not null,
  -- What took its place; or that it was taken out, and why.
  replaced_by uuid references analysis_evidence (id),
  taken_out_by text,
  taken_out_at timestamptz,
  taken_out_why text check (length(taken_out_why) between 1 and 2000),
  -- When its data were first seen to say something else, and what they said then, as a snapshot.
  stale_since timestamptz,
  stale_why text check (length(stale_why) <= 2000),
  stale_digest text,
  stale_snapshot json,
  -- That somebody looked at both and kept the old one.
  kept_by text,
  kept_at timestamptz,
  kept_why text check (length(kept_why) between 1 and 2000),
  kept_digest text,
  unique (analysis_id, number),
  check ((kind = 'finding') = (finding_id is not null)),
  check ((finding_id is null) = (snapshot is null)),
  check ((finding_id is null) = (snapshot_digest is null)),
  check ((file_key is null) = (file_digest is null)),
  check ((taken_out_at is null) = (taken_out_why is null))
);
select due_regard_keep_with('analysis_evidence', 'analysis_id', 'analysis');
create index analysis_evidence_finding on analysis_evidence (finding_id) where finding_id is not null;

-- Whom one asked, how, and what came of it. Put right by a row that takes its place.
create table analysis_engagement (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null references analysis (id) on delete cascade,
  number integer not null check (number >= 1),
  who text not null check (length(who) between 1 and 1000),
  characteristics text[] not null default '{}',
  method text not null check (method in (
    'meeting', 'focus-group', 'interviews', 'survey', 'written', 'network', 'event', 'online', 'other'
  )),
  held_from date not null,
  held_to date,
  people integer check (people >= 0),
  -- What was done so that people could take part.
  adjustments text not null default '' check (length(adjustments) <= 5000),
  said text not null check (length(said) between 1 and 20000),
  -- What became of it; empty while it is not known.
  changed text not null default '' check (length(changed) <= 10000),
  -- Which of the four things that the courts ask of a consultation held.
  held text[] not null default '{}' check (held <@ array['formative', 'information', 'time', 'considered']),
  address text not null default '' check (length(address) <= 2000),
  added_by text not null,
  added_at timestamptz not null,
  replaced_by uuid references analysis_engagement (id),
  taken_out_by text,
  taken_out_at timestamptz,
  taken_out_why text check (length(taken_out_why) between 1 and 2000),
  unique (analysis_id, number),
  check ((taken_out_at is null) = (taken_out_why is null))
);
select due_regard_keep_with('analysis_engagement', 'analysis_id', 'analysis');

create function analysis_evidence_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from analysis where id = old.analysis_id and not demonstration) then
      raise exception 'Evidence is taken out with a reason, and never removed.' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if to_jsonb(new) - array['replaced_by', 'taken_out_by', 'taken_out_at', 'taken_out_why', 'stale_since', 'stale_why', 'stale_digest',
      'stale_snapshot', 'kept_by', 'kept_at', 'kept_why', 'kept_digest']
    is distinct from to_jsonb(old) - array['replaced_by', 'taken_out_by', 'taken_out_at', 'taken_out_why', 'stale_since', 'stale_why',
      'stale_digest', 'stale_snapshot', 'kept_by', 'kept_at', 'kept_why', 'kept_digest'] then
    raise exception 'Evidence stays as it was taken: what is put right takes its place.' using errcode = 'restrict_violation';
  end if;
  if (old.replaced_by is not null and new.replaced_by is distinct from old.replaced_by)
    or (old.taken_out_at is not null and new.taken_out_at is distinct from old.taken_out_at) then
    raise exception 'What was replaced or taken out stays so.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger analysis_evidence_stays before update or delete on analysis_evidence
  for each row execute function analysis_evidence_stays();

create function analysis_engagement_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from analysis where id = old.analysis_id and not demonstration) then
      raise exception 'What people said is never removed.' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if to_jsonb(new) - array['replaced_by', 'taken_out_by', 'taken_out_at', 'taken_out_why']
    is distinct from to_jsonb(old) - array['replaced_by', 'taken_out_by', 'taken_out_at', 'taken_out_why']
    or (old.replaced_by is not null and new.replaced_by is distinct from old.replaced_by)
    or (old.taken_out_at is not null and new.taken_out_at is distinct from old.taken_out_at) then
    raise exception 'What people said stays as it was noted: what is put right takes its place.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger analysis_engagement_stays before update or delete on analysis_engagement
  for each row execute function analysis_engagement_stays();

-- Links for people without an account open an analysis too: the sections named here, and nothing else of it.
alter table consultee_link drop constraint consultee_link_item_kind_check;
alter table consultee_link add constraint consultee_link_item_kind_check check (item_kind in ('finding', 'analysis'));
create table analysis_advice (
  link_id uuid primary key references consultee_link (id),
  analysis_id uuid not null references analysis (id) on delete cascade,
  -- What they are to it.
  adviser text not null check (adviser in ('advisory-group', 'staff-network', 'community', 'expert', 'other')),
  sections text[] not null check (cardinality(sections) >= 1)
);
select due_regard_keep_with('analysis_advice', 'analysis_id', 'analysis');
create index analysis_advice_analysis on analysis_advice (analysis_id);

-- What the body answered to what an adviser said. Said again, never changed.
create table analysis_advice_answer (
  id uuid primary key default gen_random_uuid(),
  link_id uuid not null references analysis_advice (link_id) on delete cascade,
  analysis_id uuid not null references analysis (id) on delete cascade,
  taken text not null check (taken in ('taken', 'partly', 'not-taken', 'noted')),
  said text not null check (length(said) between 1 and 5000),
  said_by text not null,
  said_at timestamptz not null
);
select due_regard_keep_with('analysis_advice_answer', 'analysis_id', 'analysis');
create index analysis_advice_answer_link on analysis_advice_answer (link_id, said_at);

-- What is watched after a decision: a number, the level at which something has to be done, and who reads it when.
create table analysis_indicator (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null references analysis (id) on delete cascade,
  number integer not null check (number >= 1),
  title text not null check (length(title) between 1 and 500),
  -- What is counted of what, and where it is from.
  measure text not null default '' check (length(measure) <= 2000),
  characteristics text[] not null default '{}',
  -- A figure of a finding that is read by itself: the row and the column of its table.
  finding_id uuid,
  figure_row text,
  figure_column text,
  trigger_when text not null check (trigger_when in ('above', 'below')),
  trigger_level double precision not null,
  expected text not null default '' check (length(expected) <= 500),
  next_reading date,
  every_months integer not null default 3 check (every_months between 1 and 24),
  owner_job text not null default '' check (length(owner_job) <= 200),
  made_by text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_why text check (length(ended_why) between 1 and 2000),
  unique (analysis_id, number),
  check ((finding_id is null) = (figure_column is null)),
  check ((ended_at is null) = (ended_why is null))
);
select due_regard_keep_with('analysis_indicator', 'analysis_id', 'analysis');
create index analysis_indicator_due on analysis_indicator (next_reading) where ended_at is null;
create index analysis_indicator_finding on analysis_indicator (finding_id) where finding_id is not null;

create table analysis_reading (
  id uuid primary key default gen_random_uuid(),
  indicator_id uuid not null references analysis_indicator (id) on delete cascade,
  analysis_id uuid not null references analysis (id) on delete cascade,
  day date not null,
  -- Null where there was nothing to read; then the note says why.
  value double precision,
  crosses boolean not null,
  note text not null default '' check (length(note) <= 5000),
  -- Of a finding: the receipt of the version it was read from.
  receipt_digest text,
  read_by text not null,
  read_at timestamptz not null,
  check (value is not null or note <> '')
);
select due_regard_keep_with('analysis_reading', 'analysis_id', 'analysis');
create index analysis_reading_indicator on analysis_reading (indicator_id, day desc, read_at desc);

-- What happened, against what was foreseen.
create table analysis_review (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null references analysis (id) on delete cascade,
  -- Each with the impact as it was foreseen, what happened, and how the two compare.
  lines jsonb not null,
  happened text not null check (length(happened) between 1 and 20000),
  next text not null check (next in ('keep', 'reopen', 'close')),
  next_why text not null check (length(next_why) between 1 and 5000),
  next_review date,
  reviewed_by text not null,
  reviewed_at timestamptz not null,
  check ((next = 'keep') = (next_review is not null))
);
select due_regard_keep_with('analysis_review', 'analysis_id', 'analysis');
create index analysis_review_analysis on analysis_review (analysis_id, reviewed_at desc);

create function analysis_watch_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'What was read, reviewed or answered is never changed: say it again.' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger analysis_reading_stays before update on analysis_reading for each row execute function analysis_watch_stays();
create trigger analysis_review_stays before update on analysis_review for each row execute function analysis_watch_stays();
create trigger analysis_advice_answer_stays before update on analysis_advice_answer for each row execute function analysis_watch_stays();
