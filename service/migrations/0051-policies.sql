-- The register: every policy, procedure, strategy, plan, function, service change, decision and procurement of a body, with its versions and
-- how far its equality analysis has come.

create table register_item (
  id uuid primary key default gen_random_uuid(),
  -- As people say it and the public reads it, such as 2026-014: counted by body and year.
  reference text not null check (reference ~ '^[0-9]{4}-[0-9]{3,6}$'),
  kind text not null check (kind in (
    'policy', 'procedure', 'strategy', 'plan', 'function', 'service-change', 'decision', 'procurement'
  )),
  title text not null check (length(title) between 1 and 300),
  -- What it is for, in plain words.
  about text not null default '' check (length(about) <= 5000),
  state text not null default 'proposed' check (state in ('proposed', 'in-force', 'ended', 'withdrawn')),
  ended_why text not null default '' check (length(ended_why) <= 2000),
  -- The person who answers for it, or where there is none yet the job that does.
  owner_id uuid references person (id),
  owner_job text not null default '' check (length(owner_job) <= 200),
  team_id uuid references team (id),
  legal_basis text not null default '' check (length(legal_basis) <= 2000),
  -- How far its analysis has come, as the analyses say. What is assessed or screened out and past its review is due for review.
  equality_status text not null default 'not-screened'
    check (equality_status in ('not-screened', 'screened-out', 'in-analysis', 'assessed')),
  in_force_from date,
  decision_expected date,
  review_due date,
  -- As it was called where it was imported from, so that nothing comes in twice.
  imported_as text check (length(imported_as) <= 300),
  edition integer not null default 1,
  made_by text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  demonstration boolean not null default false,
  check ((state in ('ended', 'withdrawn')) = (ended_why <> ''))
);
select due_regard_keep_apart('register_item', 'register-item');
create unique index register_item_reference on register_item (body_id, reference);
create unique index register_item_imported on register_item (body_id, imported_as) where imported_as is not null;
create index register_item_review on register_item (review_due) where state in ('proposed', 'in-force');
create index register_item_list on register_item (body_id, changed_at desc);

-- What one body lets another see: for joint analyses, items of the register too.
alter table shared_with drop constraint shared_with_kind_check;
alter table shared_with add constraint shared_with_kind_check check (kind in ('dataset', 'finding', 'register-item'));

create table register_version (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references register_item (id) on delete cascade,
  number integer not null check (number >= 1),
  -- Its words, for reading and comparing; empty where it is only a file.
  text text not null default '' check (length(text) <= 500000),
  -- Where the file lies in the storage, what it was called, its type, size and SHA-256.
  file_key text,
  file_name text check (length(file_name) <= 300),
  file_type text,
  file_bytes bigint,
  file_digest text check (file_digest ~ '^[0-9a-f]{64}$'),
  change_note text not null default '' check (length(change_note) <= 2000),
  in_force_from date,
  made_by text not null,
  made_at timestamptz not null,
  unique (item_id, number),
  check ((file_key is null) = (file_digest is null))
);
select due_regard_keep_with('register_version', 'item_id', 'register_item');

create table register_link (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references register_item (id) on delete cascade,
  kind text not null check (kind in ('legislation', 'related', 'part-of', 'supersedes')),
  title text not null check (length(title) between 1 and 300),
  href text not null default '' check (length(href) <= 2000),
  other_item_id uuid references register_item (id),
  made_at timestamptz not null
);
select due_regard_keep_with('register_link', 'item_id', 'register_item');
create index register_link_item on register_link (item_id);

-- Why an item has to be looked at (again): new, changed, due for review, challenged, its data or the law changed. Never removed.
create table register_trigger (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references register_item (id) on delete cascade,
  kind text not null check (kind in ('new', 'changed', 'review', 'challenge', 'data', 'law', 'complaints', 'monitoring', 'asked')),
  why text not null check (length(why) between 1 and 2000),
  raised_by text not null,
  raised_at timestamptz not null
);
select due_regard_keep_with('register_trigger', 'item_id', 'register_item');
create index register_trigger_item on register_trigger (item_id, raised_at desc);
