-- Findings are worked out again when their data change: the finding stays the same question, and what it said before is kept.

alter table finding
  add column version integer not null default 1 check (version > 0),
  -- When what it says now was worked out.
  add column worked_out_at timestamptz not null default now(),
  -- Until when nothing that came in later than this has been looked at.
  add column checked_at timestamptz not null default now(),
  -- Why it could not be worked out again from the data as they are now: a list of {code, message}; null where it could.
  add column not_again jsonb;
update finding set worked_out_at = created_at, checked_at = created_at;

-- What a finding said before. Never changed, never taken away while the finding is there.
create table finding_version (
  finding_id uuid not null references finding (id) on delete cascade,
  number integer not null check (number > 0),
  title text not null,
  heading text not null,
  scope text not null,
  -- As it was kept; text, so that its digits stay.
  finding json not null,
  receipt_digest text not null check (receipt_digest ~ '^[0-9a-f]{64}$'),
  worked_out_at timestamptz not null,
  replaced_at timestamptz not null,
  primary key (finding_id, number)
);
select due_regard_keep_with('finding_version', 'finding_id', 'finding');
