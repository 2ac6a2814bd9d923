-- Populations described, open data brought in from where it is published, and the boundaries that maps are drawn from.

create table population (
  dataset_id uuid primary key references dataset (id) on delete cascade,
  people text not null check (people in ('residents', 'workers', 'visitors', 'service-users', 'workforce', 'custody')),
  source text not null check (length(source) between 1 and 300),
  licence text not null default '' check (length(licence) <= 300),
  -- Day or period that the figures speak of, as it is said: "21 March 2021", "August 2025".
  as_of text not null check (length(as_of) between 1 and 100),
  geography text not null check (length(geography) between 1 and 200),
  -- What is supposed, such as "August, middle estimate"; null where nothing is.
  scenario text check (length(scenario) between 1 and 100),
  -- Months of the year in which these people are there, 1 to 12; null for all of them.
  months integer[] check (months <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] and cardinality(months) between 1 and 12),
  -- Whether the figures themselves are confidential, so that what is made of them is not for release.
  confidential boolean not null default false,
  note text not null default '' check (length(note) <= 2000),
  described_at timestamptz not null default now()
);
comment on table population is 'Whose people the figures of a dataset are, when and where, and under which supposition.';

create table source_fetch (
  id uuid primary key default gen_random_uuid(),
  source text not null check (source in ('police-uk', 'police-uk-archive', 'nomis', 'ons')),
  -- What was asked for, as the form or the command said it.
  request jsonb not null,
  -- What the dataset is called.
  title text not null check (length(title) between 1 and 200),
  status text not null check (status in ('waiting', 'fetching', 'done', 'unchanged', 'stopped', 'refused')),
  progress jsonb,
  -- Set when somebody asks for it to be stopped.
  stop_asked boolean not null default false,
  -- {files, changes, problems}: what came, what changed since the last time, and why nothing came.
  outcome jsonb,
  dataset_id uuid references dataset (id) on delete set null,
  asked_at timestamptz not null default now(),
  finished_at timestamptz
);
create index source_fetch_asked on source_fetch (asked_at desc);
comment on table source_fetch is 'Open data asked for from where it is published, and what came of it.';

create table boundary_set (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  source text not null check (length(source) between 1 and 300),
  -- The line that its licence asks to be printed.
  licence text not null check (length(licence) between 1 and 500),
  demonstration boolean not null default false,
  -- The areas: [{code, name, geometry}], geometry as GeoJSON of longitudes and latitudes.
  areas jsonb not null,
  added_at timestamptz not null default now()
);
comment on table boundary_set is 'Boundaries of small areas that the maps of the community profile are drawn from.';
