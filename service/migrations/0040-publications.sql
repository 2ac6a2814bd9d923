-- Publications: what a body publishes in words, each with its versions, from draft to published, superseded or withdrawn. What has been
-- public is never changed and never removed.

-- What the public's own door may read, table by table, so that each feature adds its own.
create table shown_to_public (
  name text primary key,
  -- Null: all of them.
  columns text[]
);
insert into shown_to_public (name) values ('release'), ('body'), ('organisation'), ('migration');

create or replace function due_regard_open_to_public() returns void language plpgsql as $$
declare
  shown shown_to_public;
begin
  if not exists (select from pg_roles where rolname = 'due_regard_public') then
    return;
  end if;
  grant usage on schema public to due_regard_public;
  for shown in select * from shown_to_public loop
    if shown.columns is null then
      execute format('grant select on %I to due_regard_public', shown.name);
    else
      execute format(
        'grant select (%s) on %I to due_regard_public',
        (select string_agg(format('%I', one), ', ') from unnest(shown.columns) one), shown.name
      );
    end if;
  end loop;
end $$;

-- Lets the public's own door read a table, or some columns of it, from this migration on. Row security says which of its rows.
create function due_regard_show_public(asked_name text, asked_columns text[] default null) returns void language plpgsql as $$
begin
  insert into shown_to_public (name, columns) values (asked_name, asked_columns)
    on conflict (name) do update set columns = excluded.columns;
  perform due_regard_open_to_public();
end $$;

create table publication (
  id uuid primary key default gen_random_uuid(),
  -- The last part of its address.
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 80),
  kind text not null check (kind in (
    'strategy', 'objectives', 'equality-analysis', 'annual-report', 'scrutiny', 'data', 'policy', 'page', 'other'
  )),
  -- Of the version that the public reads, or of the draft until there is one.
  title text not null check (length(title) between 1 and 300),
  summary text not null default '',
  language text not null default 'en-GB',
  made_by text not null,
  made_at timestamptz not null,
  first_published_at timestamptz,
  -- The number and the day of the version that the public reads.
  current_number integer,
  current_published_at timestamptz,
  withdrawn_at timestamptz,
  -- For the public, in a sentence or two.
  withdrawn_why text check (length(withdrawn_why) between 1 and 1000),
  -- Whether its text can still be read under the reason, or must not be seen any more.
  withdrawn_text text check (withdrawn_text in ('stays', 'hidden')),
  -- What stands in its place, also where nothing was withdrawn.
  replaced_by uuid references publication (id),
  -- From when to when it is in force, for objectives, strategies and commitments.
  in_force_from date,
  in_force_until date,
  demonstration boolean not null default false,
  check ((withdrawn_at is null) = (withdrawn_why is null) and (withdrawn_at is null) = (withdrawn_text is null)),
  check ((first_published_at is null) = (current_number is null)),
  check (replaced_by is distinct from id)
);
select due_regard_keep_apart('publication');
create index publication_kind on publication (kind, current_published_at desc);
create policy public_reads on publication for select using (first_published_at is not null);

-- Every slug that a publication ever had: an address that somebody has noted down always answers, and never with something else.
create table publication_address (
  slug text primary key,
  publication_id uuid not null references publication (id) on delete cascade,
  since timestamptz not null
);
select due_regard_keep_apart('publication_address');
create policy public_reads on publication_address for select using (
  exists (select from publication where publication.id = publication_id and first_published_at is not null)
);

create table publication_version (
  id uuid primary key default gen_random_uuid(),
  publication_id uuid not null references publication (id) on delete cascade,
  number integer not null check (number >= 1),
  state text not null default 'draft'
    check (state in ('draft', 'in-review', 'scheduled', 'published', 'superseded', 'withdrawn', 'put-aside')),
  document jsonb not null,
  -- All its words in small letters, for the search.
  words text not null default '',
  -- Counts what was saved, so that of two people who change it at once neither overwrites the other unseen.
  edition integer not null default 1 check (edition >= 1),
  -- What has changed since the version before, for the public; empty for the first.
  change_note text not null default '' check (length(change_note) <= 2000),
  is_correction boolean not null default false,
  -- The first version that was wrong, what was wrong in it, and what is right.
  wrong_since integer,
  what_was_wrong text check (length(what_was_wrong) between 1 and 2000),
  what_is_right text check (length(what_is_right) between 1 and 2000),
  made_at timestamptz not null,
  -- Everybody who wrote in it.
  written_by text[] not null check (cardinality(written_by) >= 1),
  changed_at timestamptz not null,
  submitted_by text,
  submitted_at timestamptz,
  -- Whoever decided that it is published, at once or at a time.
  published_by text,
  scheduled_for timestamptz,
  published_at timestamptz,
  -- Published by somebody who wrote or submitted it, as a small office may: both are public.
  own_publication text,
  own_publication_why text check (length(own_publication_why) between 1 and 1000),
  -- When another version took its place, or it was withdrawn.
  ended_at timestamptz,
  withdrawn_why text,
  -- Its text must not be seen any more.
  hidden boolean not null default false,
  -- SHA-256 of what was published, and the seal of this body over it.
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  seal text check (seal ~ '^[0-9a-f]{64}$'),
  demonstration boolean not null default false,
  unique (publication_id, number),
  constraint correction_points_back check (
    is_correction = (wrong_since is not null) and is_correction = (what_was_wrong is not null)
    and is_correction = (what_is_right is not null) and (wrong_since is null or wrong_since between 1 and number - 1)
  ),
  constraint nobody_publishes_their_own check (
    own_publication_why is not null or published_by is null
    or (published_by <> all (written_by) and published_by is distinct from submitted_by)
  ),
  check ((own_publication is null) = (own_publication_why is null)),
  constraint state_has_what_it_needs check (case state
    when 'draft' then published_by is null and published_at is null and scheduled_for is null
    when 'put-aside' then published_by is null and published_at is null and scheduled_for is null
    when 'in-review' then submitted_by is not null and published_by is null and published_at is null
    when 'scheduled' then submitted_by is not null and published_by is not null and scheduled_for is not null and published_at is null
    else submitted_by is not null and published_by is not null and published_at is not null and digest is not null and seal is not null
  end),
  check ((state in ('superseded', 'withdrawn')) = (ended_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_why is not null)),
  check (not hidden or state in ('superseded', 'withdrawn'))
);
select due_regard_keep_apart('publication_version');
-- One is being written at a time, and one is what the public reads.
create unique index publication_version_open on publication_version (publication_id)
  where state in ('draft', 'in-review', 'scheduled');
create unique index publication_version_published on publication_version (publication_id) where state = 'published';
create index publication_version_due on publication_version (scheduled_for) where state = 'scheduled';
create policy public_reads on publication_version for select using (published_at is not null and not hidden);

-- The steps there are, as life/workflow.ts has them: a test compares the two.
create function publication_step(from_state text, to_state text) returns boolean language sql immutable as $$
  select from_state = to_state or (from_state, to_state) in (
    ('draft', 'in-review'), ('draft', 'put-aside'), ('put-aside', 'draft'),
    ('in-review', 'draft'), ('in-review', 'scheduled'), ('in-review', 'published'),
    ('scheduled', 'draft'), ('scheduled', 'published'),
    ('published', 'superseded'), ('published', 'withdrawn')
  )
$$;

create function publication_version_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.demonstration then return old; end if;
    raise exception 'A version of a publication is never removed.' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise exception 'A version of a publication begins as a draft, and not %.', new.state using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if not publication_step(old.state, new.state) then
    raise exception 'A version that is % does not become %.', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if (new.id, new.publication_id, new.number, new.made_at, new.body_id) is distinct from (old.id, old.publication_id, old.number, old.made_at, old.body_id)
    or not new.written_by @> old.written_by or new.edition < old.edition then
    raise exception 'Whose a version is, its number and who wrote in it stay.' using errcode = 'restrict_violation';
  end if;
  if old.state <> 'draft' and (
    new.document, new.words, new.change_note, new.is_correction, new.wrong_since, new.what_was_wrong, new.what_is_right, new.written_by
  ) is distinct from (
    old.document, old.words, old.change_note, old.is_correction, old.wrong_since, old.what_was_wrong, old.what_is_right, old.written_by
  ) then
    raise exception 'What is in a version changes only while it is a draft, and not when it is %.', old.state using errcode = 'restrict_violation';
  end if;
  if old.published_at is not null and (
    new.published_at, new.published_by, new.submitted_by, new.submitted_at, new.scheduled_for, new.digest, new.seal,
    new.own_publication, new.own_publication_why
  ) is distinct from (
    old.published_at, old.published_by, old.submitted_by, old.submitted_at, old.scheduled_for, old.digest, old.seal,
    old.own_publication, old.own_publication_why
  ) then
    raise exception 'How a version was published stays as it was.' using errcode = 'restrict_violation';
  end if;
  if old.hidden and not new.hidden then
    raise exception 'What was hidden from the public stays hidden.' using errcode = 'restrict_violation';
  end if;
  if new.own_publication is not null and old.own_publication is null
    and not exists (select from small_office where small_office.body_id = new.body_id and ended_at is null) then
    raise exception 'Only in an office with too few people does somebody publish their own.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger publication_version_keeps before insert or update or delete on publication_version
  for each row execute function publication_version_keeps();

create function publication_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.demonstration or old.first_published_at is null then return old; end if;
    raise exception 'What has been published is withdrawn, and never removed.' using errcode = 'restrict_violation';
  end if;
  if old.first_published_at is not null and new.first_published_at is distinct from old.first_published_at then
    raise exception 'When something was first published stays as it was.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger publication_stays before update or delete on publication
  for each row execute function publication_stays();

-- What was said in review. Never changed.
create table publication_comment (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references publication_version (id) on delete cascade,
  -- 'sent-back' and 'endorsed' are said with a decision.
  what text not null check (what in ('comment', 'endorsed', 'sent-back', 'taken-back')),
  said text not null check (length(said) <= 5000),
  said_by text not null,
  said_at timestamptz not null,
  check (what = 'endorsed' or length(said) >= 1)
);
select due_regard_keep_apart('publication_comment');
create index publication_comment_version on publication_comment (version_id, said_at);

-- Who is told when something is published. Their address is here only locked, and their row goes when they no longer wish it.
create table publication_follower (
  id uuid primary key default gen_random_uuid(),
  -- Null: everything.
  publication_id uuid references publication (id) on delete cascade,
  -- With their address and the token of their links, under a key that is not in the database.
  locked text not null,
  -- A keyed hash of the address, so that somebody follows a thing once.
  mark text not null,
  token_digest text not null unique check (token_digest ~ '^[0-9a-f]{64}$'),
  language text not null default 'en' check (language in ('en', 'cy')),
  asked_at timestamptz not null,
  last_letter_at timestamptz not null,
  confirmed_at timestamptz
);
create unique index publication_follower_once on publication_follower (mark, publication_id) nulls not distinct;
comment on table publication_follower is 'People who asked to be told: not read by anybody but the program.';

select due_regard_show_public('publication', array[
  'id', 'slug', 'kind', 'body_id', 'title', 'summary', 'language', 'first_published_at', 'current_number', 'current_published_at',
  'withdrawn_at', 'withdrawn_why', 'withdrawn_text', 'replaced_by', 'in_force_from', 'in_force_until', 'demonstration'
]);
select due_regard_show_public('publication_address', array['slug', 'publication_id']);
select due_regard_show_public('publication_version', array[
  'id', 'publication_id', 'body_id', 'number', 'state', 'document', 'words', 'change_note', 'is_correction', 'wrong_since', 'what_was_wrong',
  'what_is_right', 'published_at', 'ended_at', 'hidden', 'withdrawn_why', 'digest', 'seal', 'own_publication', 'own_publication_why',
  'demonstration'
]);
