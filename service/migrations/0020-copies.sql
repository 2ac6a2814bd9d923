-- Copies of the program at work on this database, and what each of them is working out behind a page.

create table running_copy (
  id uuid primary key,
  -- What it does: answer pages, work, or both.
  role text not null check (role in ('web', 'worker', 'both')),
  started_at timestamptz not null default now(),
  -- A copy that has not been seen for a minute is taken for dead.
  seen_at timestamptz not null default now()
);

create table work_under_way (
  id uuid primary key,
  -- Whose: disparities or protection.
  kind text not null,
  -- What was asked for, and what came of it: true numbers may be in both. Removed after a day.
  asked json not null,
  ended json,
  started_at timestamptz not null,
  -- The copy that works says every second that it still does.
  seen_at timestamptz not null default now(),
  stop_asked boolean not null default false
);
create index work_under_way_seen on work_under_way (seen_at);
