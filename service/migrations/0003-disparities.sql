-- Findings: a measure, the data it was worked out from, and the answer as it was given.

create table finding (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  -- What the form said, so that a finding can be made again or changed.
  request jsonb not null,
  -- The finding itself, with its receipt.
  -- Kept as text, so that its digits and the order of its parts stay as they were given.
  finding json not null,
  receipt_digest text not null check (receipt_digest ~ '^[0-9a-f]{64}$'),
  records_dataset_id uuid references dataset (id),
  population_dataset_id uuid references dataset (id),
  demonstration boolean not null default false,
  created_at timestamptz not null default now()
);
create index finding_created on finding (created_at desc);
