-- Protection: the policies of the body, and the register of what was released under them. Confidential: it holds true numbers.

create table protection_policy (
  id uuid primary key default gen_random_uuid(),
  -- Empty for all data that have no policy of their own. Kept when the dataset goes: releases name the policy they used.
  dataset_id uuid,
  dataset_title text not null default '',
  version integer not null check (version > 0),
  preset_id text not null,
  policy jsonb not null,
  approved_by text not null check (length(approved_by) between 1 and 200),
  review_by date not null,
  note text not null default '',
  approved_at timestamptz not null,
  retired_at timestamptz,
  retired_by text,
  demonstration boolean not null default false,
  check ((retired_at is null) = (retired_by is null))
);
-- Each version once, for all data too: nulls are not distinct here.
create unique index protection_policy_version on protection_policy (dataset_id, version) nulls not distinct;

create table release_kept (
  -- As it is published.
  release_id uuid primary key references release (id),
  -- Empty once the finding has been removed: what is out stays known all the same.
  finding_id uuid references finding (id) on delete set null,
  records_dataset_id uuid not null,
  heading text not null,
  scope text not null,
  policy_id uuid not null references protection_policy (id),
  -- True numbers beside what was shown of them: what the next release is set against. Text, so that digits stay as they were.
  registered json not null,
  -- Why each cell is hidden, and the proof.
  proof json not null,
  released_by text not null check (length(released_by) between 1 and 200),
  released_at timestamptz not null,
  demonstration boolean not null default false
);
create index release_kept_finding on release_kept (finding_id);
create index release_kept_released on release_kept (released_at);
