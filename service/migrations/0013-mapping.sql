-- How the columns of what partners send are read: versions of it, what is being worked on, and labels settled once.

-- What the columns and values of one partner's files of a dataset mean. Never changed: a change is the next version.
create table column_mapping (
  id uuid primary key default gen_random_uuid(),
  dataset_id uuid not null references dataset (id) on delete cascade,
  -- As files name them; empty for the files of every partner that has none of its own.
  partner text not null default '',
  version integer not null check (version > 0),
  -- A Definition (service/datasets/mapping/definition.ts).
  definition jsonb not null,
  reason text not null check (length(reason) between 1 and 500),
  -- Whoever made it, as the ledger knows them: never a name.
  made_by text not null,
  made_by_role text not null,
  made_at timestamptz not null,
  -- The version that this one brings back; null where it is new.
  restores integer,
  unique (dataset_id, partner, version)
);

-- A mapping that somebody is working on, with the steps they can take back; gone once it is used.
create table mapping_draft (
  dataset_id uuid primary key references dataset (id) on delete cascade,
  -- Definitions, the newest last.
  steps jsonb not null,
  changed_at timestamptz not null
);

-- What a label that no list knows was settled to mean.
create table label_meaning (
  -- As files name them; empty for everybody.
  partner text not null default '',
  characteristic text not null,
  -- In small letters, blanks made one.
  label text not null check (length(label) between 1 and 120),
  meaning jsonb not null,
  settled_by text not null,
  settled_at timestamptz not null,
  primary key (partner, characteristic, label)
);

alter table dataset_import drop constraint dataset_import_status_check;
alter table dataset_import add constraint dataset_import_status_check
  check (status in ('waiting', 'importing', 'done', 'unchanged', 'refused', 'to-map'));
-- The mapping that its files were read by; null where their form was known.
alter table dataset_import add column mapping_id uuid references column_mapping (id) on delete set null;
alter table dataset_import add column cancel_asked_at timestamptz;
-- Where its report goes by e-mail; forgotten once it is sent.
alter table dataset_import add column report_to text check (length(report_to) <= 254);
