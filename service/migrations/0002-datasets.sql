-- Datasets: what partners send, import by import, and which file of which month counts now.

create table partner (
  id uuid primary key default gen_random_uuid(),
  -- As it stands in file names, such as "fellshire" in 2025-01-fellshire-stop-and-search.csv.
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*$'),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);

create table dataset (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('events', 'population', 'counts')),
  title text not null check (length(title) between 1 and 200),
  demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);

create table dataset_import (
  id uuid primary key default gen_random_uuid(),
  dataset_id uuid not null references dataset (id) on delete cascade,
  status text not null check (status in ('waiting', 'importing', 'done', 'unchanged', 'refused')),
  -- Folder of this import below the data folder; set once whole.
  folder text,
  -- What the import leaves behind (EventsImport, Population or CountsTable), as written beside the data.
  manifest jsonb,
  -- Reasons and warnings: a list of {file, code, message}.
  problems jsonb not null default '[]',
  warnings jsonb not null default '[]',
  -- What a corrected file changed against the one it supersedes.
  changes jsonb not null default '[]',
  progress jsonb,
  received_at timestamptz not null default now(),
  finished_at timestamptz
);
create index dataset_import_dataset on dataset_import (dataset_id, received_at);

create table dataset_file (
  import_id uuid not null references dataset_import (id) on delete cascade,
  file_index integer not null,
  dataset_id uuid not null references dataset (id) on delete cascade,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  rows_accepted integer not null,
  rows_rejected integer not null,
  partner text not null,
  month text check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  status text not null check (status in ('current', 'superseded', 'duplicate')),
  superseded_by uuid references dataset_import (id),
  primary key (import_id, file_index)
);
-- The same file counts once in a dataset, and each month of a partner has one current file.
create unique index dataset_file_current_digest on dataset_file (dataset_id, sha256) where status = 'current';
create unique index dataset_file_current_month on dataset_file (dataset_id, partner, month)
  where status = 'current' and month is not null;
