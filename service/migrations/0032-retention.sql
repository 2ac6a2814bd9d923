-- Retention: how long each kind of record is kept, what must not be disposed of, and what was, with its certificate.

create table retention_rule (
  id uuid primary key default gen_random_uuid(),
  class text not null check (class ~ '^[a-z-]{1,40}$'),
  -- Null: for good.
  months integer check (months between 1 and 1200),
  basis text not null check (length(basis) between 1 and 1000),
  set_by text not null,
  set_at timestamptz not null,
  -- Set when another takes its place.
  ended_at timestamptz
);
select due_regard_keep_apart('retention_rule');
create unique index retention_rule_now on retention_rule (body_id, class) where ended_at is null;

-- Whatever is held is not disposed of, however old.
create table legal_hold (
  id uuid primary key default gen_random_uuid(),
  class text not null check (class ~ '^[a-z-]{1,40}$'),
  -- One thing of the class, such as a dataset; empty for all of it.
  item text not null default '' check (length(item) <= 100),
  title text not null check (length(title) between 1 and 300),
  reason text not null check (length(reason) between 1 and 1000),
  placed_by text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lifted_why text not null default '' check (length(lifted_why) <= 1000),
  check ((lifted_at is null) = (lifted_by is null))
);
select due_regard_keep_apart('legal_hold');

-- A certificate of disposal. Never changed.
create table disposal (
  id uuid primary key default gen_random_uuid(),
  class text not null,
  -- The whole of it, as it was made and as its digest says.
  certificate text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  records integer not null check (records > 0),
  disposed_at timestamptz not null
);
select due_regard_keep_apart('disposal');
create index disposal_newest on disposal (disposed_at desc);
create trigger disposal_stays before update or delete or truncate on disposal
  for each statement execute function ledger_refuses();

-- The files of a delivery, and what was kept of single rows, are gone; names, digests and counts of files stay.
alter table dataset_import add column disposed_at timestamptz;
alter table dataset_file drop constraint dataset_file_status_check;
alter table dataset_file add constraint dataset_file_status_check
  check (status in ('current', 'superseded', 'duplicate', 'disposed'));
