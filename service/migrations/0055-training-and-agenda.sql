-- Training: which courses there are, who must hold which level, who has completed what; and the agenda: what was reminded of, and to whom.

create table training_course (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  about text not null default '' check (length(about) <= 2000),
  -- Who gives it, such as a college; empty where that is not stated.
  provider text not null default '' check (length(provider) <= 200),
  -- What it is enough for.
  levels text[] not null check (levels <@ array['awareness', 'author', 'approver'] and cardinality(levels) >= 1),
  -- How long it counts; null: for good.
  months_valid integer check (months_valid between 1 and 120),
  made_by text not null,
  made_at timestamptz not null,
  edition integer not null default 1,
  -- No longer offered. What was completed counts as long as it would have.
  retired_at timestamptz,
  demonstration boolean not null default false
);
select due_regard_keep_apart('training_course');
create unique index training_course_title on training_course (body_id, lower(title)) where retired_at is null;

-- Who must hold which level: ended, never removed, so that one can say what was asked of whom and when.
create table training_requirement (
  id uuid primary key default gen_random_uuid(),
  -- Of people/roles, or everyone: whoever has a role here, and those without an account.
  role text not null check (role ~ '^[a-z-]{1,40}$'),
  level text not null check (level in ('awareness', 'author', 'approver')),
  -- Days from when somebody begins in which they have to complete it.
  within_days integer not null default 30 check (within_days between 0 and 730),
  made_by text not null,
  made_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  demonstration boolean not null default false,
  check ((ended_at is null) = (ended_by is null))
);
select due_regard_keep_apart('training_requirement');
create unique index training_requirement_now on training_requirement (body_id, role, level) where ended_at is null;

-- Staff and volunteers without an account: their names are here alone, so that they can be erased.
create table training_learner (
  id uuid primary key default gen_random_uuid(),
  -- Empty once it was erased.
  name text not null check (length(name) <= 200),
  -- Their work or their team.
  job text not null default '' check (length(job) <= 200),
  joined_on date,
  left_on date,
  made_by text not null,
  made_at timestamptz not null,
  erased_at timestamptz,
  demonstration boolean not null default false,
  check ((name = '') = (erased_at is not null))
);
select due_regard_keep_apart('training_learner');
create index training_learner_name on training_learner (body_id, lower(name));

-- A file of completions that was brought in. Its rows are here until somebody has said yes or no, and no longer.
create table training_import (
  id uuid primary key default gen_random_uuid(),
  file_name text not null check (length(file_name) between 1 and 300),
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  state text not null default 'looked-at' check (state in ('looked-at', 'taken-in', 'undone')),
  rows jsonb,
  added integer not null default 0 check (added >= 0),
  known integer not null default 0 check (known >= 0),
  refused integer not null default 0 check (refused >= 0),
  made_by text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  check (rows is null or state = 'looked-at')
);
select due_regard_keep_apart('training_import');
create index training_import_made on training_import (made_at);

create table training_completion (
  id uuid primary key default gen_random_uuid(),
  course_id uuid not null references training_course (id),
  -- One of the two.
  person_id uuid references person (id),
  learner_id uuid references training_learner (id),
  completed_on date not null,
  -- The first day on which it does not count any more; null: it counts for good.
  expires_on date check (expires_on > completed_on),
  -- The number of a certificate, or where the record of it lies.
  certificate text not null default '' check (length(certificate) <= 200),
  import_id uuid references training_import (id),
  entered_by text not null,
  entered_at timestamptz not null,
  -- Entered by mistake: it does not count, and stays readable.
  voided_by text,
  voided_at timestamptz,
  voided_why text not null default '' check (length(voided_why) <= 1000),
  demonstration boolean not null default false,
  check ((person_id is null) <> (learner_id is null)),
  check ((voided_at is null) = (voided_by is null)),
  check ((voided_at is null) = (voided_why = ''))
);
select due_regard_keep_apart('training_completion');
-- The same again, from a file that is brought in twice, is not there twice.
create unique index training_completion_once
  on training_completion (course_id, coalesce(person_id, learner_id), completed_on) where voided_at is null;
create index training_completion_person on training_completion (person_id) where person_id is not null;
create index training_completion_learner on training_completion (learner_id) where learner_id is not null;

-- Times in which a body does not ask for training before somebody writes or approves an analysis, each with its reason.
create table training_gate_off (
  id uuid primary key default gen_random_uuid(),
  why text not null check (length(why) between 1 and 1000),
  off_by text not null,
  off_at timestamptz not null,
  on_by text,
  on_at timestamptz,
  check ((on_at is null) = (on_by is null))
);
select due_regard_keep_apart('training_gate_off');
create unique index training_gate_off_now on training_gate_off (body_id) where on_at is null;

create function training_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.demonstration then return old; end if;
    raise exception 'A completion of training is voided with a reason, and never removed.' using errcode = 'restrict_violation';
  end if;
  if (new.course_id, new.person_id, new.learner_id, new.completed_on, new.entered_by)
    is distinct from (old.course_id, old.person_id, old.learner_id, old.completed_on, old.entered_by)
    or old.voided_at is not null and new.voided_at is null then
    raise exception 'A completion of training is not rewritten: void it, and enter what is right.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger training_stays before update or delete on training_completion
  for each row execute function training_stays();

-- What somebody was reminded of: once before it is due and once after, however often one looks and however late.
create table agenda_reminder (
  person_id uuid not null references person (id) on delete cascade,
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  subject_id text not null check (length(subject_id) between 1 and 200),
  due_on date not null,
  stage text not null check (stage in ('soon', 'overdue')),
  sent_at timestamptz not null,
  primary key (person_id, kind, subject_id, due_on, stage)
);
select due_regard_keep_apart('agenda_reminder');
create index agenda_reminder_due on agenda_reminder (due_on);

-- What somebody has chosen for their agenda; without a row: reminders, and no calendar to subscribe to.
create table agenda_choice (
  person_id uuid not null references person (id) on delete cascade,
  wants_reminders boolean not null default true,
  -- Of the secret in the address of their calendar.
  calendar_digest text unique check (calendar_digest ~ '^[0-9a-f]{64}$'),
  changed_at timestamptz not null
);
select due_regard_keep_apart('agenda_choice');
create unique index agenda_choice_person on agenda_choice (body_id, person_id);
