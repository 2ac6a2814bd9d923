-- What is known not to be accessible, who looked by hand and when, when the statement was read through; and how many left in a hurry, day by day.

create table accessibility_issue (
  id uuid primary key default gen_random_uuid(),
  -- Why it is so: against the regulations, a burden that would be disproportionate, or outside their scope.
  kind text not null check (kind in ('non-compliance', 'burden', 'out-of-scope')),
  -- Of WCAG 2.2, such as 1.4.10.
  criterion text not null check (criterion ~ '^[1-4]\.\d\.\d{1,2}$'),
  -- The page or pages, in words or as a path of the site.
  page text not null check (length(page) between 1 and 300),
  -- What somebody meets, and what they can do instead.
  effect text not null check (length(effect) between 1 and 1000),
  alternative text not null default '' check (length(alternative) <= 1000),
  mended_by date,
  -- Regulation 7: the assessment must have been made, and is explained.
  burden_assessment text not null default '' check (length(burden_assessment) <= 3000),
  noted_by text not null,
  noted_at timestamptz not null,
  mended_at timestamptz,
  demonstration boolean not null default false,
  check (kind <> 'burden' or burden_assessment <> ''),
  check (kind <> 'non-compliance' or mended_by is not null)
);
select due_regard_keep_apart('accessibility_issue');
create policy public_reads on accessibility_issue for select using (true);

-- What people did by hand. Never changed: a later one stands beside it.
create table accessibility_check (
  id uuid primary key default gen_random_uuid(),
  -- An audit of the pages, or somebody reading the statement through.
  kind text not null check (kind in ('audit', 'review')),
  done_on date not null,
  -- Who did it, as the statement says it: a firm, or a role; never a person's name.
  done_by text not null check (length(done_by) between 1 and 200),
  -- How, and on which pages.
  how text not null default '' check (length(how) <= 2000),
  noted_by text not null,
  noted_at timestamptz not null,
  demonstration boolean not null default false
);
select due_regard_keep_apart('accessibility_check');
create policy public_reads on accessibility_check for select using (true);

-- Whoever leaves is counted and never named: a day and a number is all there is.
create table exit_count (
  day date primary key,
  exits integer not null check (exits > 0)
);

select due_regard_show_public(
  'accessibility_issue',
  array['id', 'body_id', 'kind', 'criterion', 'page', 'effect', 'alternative', 'mended_by', 'burden_assessment', 'noted_at', 'mended_at']
);
select due_regard_show_public(
  'accessibility_check', array['id', 'body_id', 'kind', 'done_on', 'done_by', 'how', 'noted_at']
);
