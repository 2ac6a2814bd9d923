-- The public register: screenings and analyses as anybody reads them. What is here was made for the public when it was published, from the frozen pack
-- without what was left out: the public never reads an answer, a pack or a remark. And what anybody says against one of them.

-- What of an analysis the public is not shown, and why: a section, or one question or list of it. Never what it says.
create table analysis_redaction (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null references analysis (id) on delete cascade,
  section text not null check (section ~ '^[a-z0-9-]{1,60}$'),
  -- A question or a list of the section; null: the whole of it.
  part text check (part ~ '^[a-z0-9-]{1,60}$'),
  ground text not null check (ground in ('personal', 'small-numbers', 'legal-advice', 'commercial', 'security', 'other')),
  -- For the public, in a sentence.
  why text not null check (length(why) between 1 and 500),
  redacted_by text not null,
  redacted_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  check ((lifted_by is null) = (lifted_at is null))
);
select due_regard_keep_apart('analysis_redaction');
create unique index analysis_redaction_once on analysis_redaction (analysis_id, section, part) nulls not distinct where lifted_at is null;

create function analysis_redaction_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from analysis where id = old.analysis_id and not demonstration) then return old; end if;
    raise exception 'That something was left out is lifted, and never removed.' using errcode = 'restrict_violation';
  end if;
  if (new.id, new.analysis_id, new.section, new.part, new.ground, new.why, new.redacted_by, new.redacted_at)
    is distinct from (old.id, old.analysis_id, old.section, old.part, old.ground, old.why, old.redacted_by, old.redacted_at)
    or old.lifted_at is not null then
    raise exception 'What was left out, and why, stays as it was said.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger analysis_redaction_stays before update or delete on analysis_redaction
  for each row execute function analysis_redaction_stays();

create table register_entry (
  id uuid primary key default gen_random_uuid(),
  analysis_id uuid not null references analysis (id) on delete cascade,
  item_id uuid not null references register_item (id) on delete cascade,
  -- Its address: /register/PLACE/NUMBER. The reference of the item, with the body before it where it is not the body of the site.
  place text not null check (place ~ '^([a-z][a-z0-9-]{0,60}-)?[0-9]{4}-[0-9]{3,6}$'),
  number integer not null check (number >= 1),
  -- Counts how often this one was published.
  edition integer not null check (edition >= 1),
  -- Of what it is: a policy, a service change.
  kind text not null,
  depth text not null check (depth in ('screening', 'short', 'full')),
  outcome text,
  title text not null check (length(title) <= 300),
  summary text not null default '',
  -- All that the public reads of it.
  content jsonb not null,
  state text not null default 'published' check (state in ('published', 'superseded', 'withdrawn')),
  decided_on date,
  review_due date,
  -- It was looked at only after the decision.
  is_late boolean not null,
  published_at timestamptz not null,
  -- Not for the public: who did what, so that the database itself can tell that they are not the same.
  written_by text[] not null,
  approved_by text[] not null,
  decided_by text[] not null,
  published_by text not null,
  own_publication text,
  own_publication_why text check (length(own_publication_why) between 1 and 1000),
  ended_at timestamptz,
  -- For the public, in a sentence or two.
  ended_why text check (length(ended_why) between 1 and 1000),
  -- Its words must not be seen any more, and are not here any more.
  hidden boolean not null default false,
  -- SHA-256 of what the public reads, and the seal of this body over it.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  seal text not null check (seal ~ '^[0-9a-f]{64}$'),
  demonstration boolean not null default false,
  unique (analysis_id, edition),
  unique (place, number, edition),
  check ((state = 'published') = (ended_at is null)),
  check (state <> 'withdrawn' or ended_why is not null),
  check ((own_publication is null) = (own_publication_why is null)),
  check (not hidden or (state = 'withdrawn' and content = '{}' and title = '' and summary = '')),
  constraint nobody_publishes_their_own check (
    own_publication_why is not null or published_by <> all (written_by || approved_by || decided_by)
  )
);
select due_regard_keep_apart('register_entry');
create unique index register_entry_published on register_entry (analysis_id) where state = 'published';
create index register_entry_newest on register_entry (published_at desc);
create index register_entry_place on register_entry (place, number desc);
create policy public_reads on register_entry for select using (true);

create function register_entry_keeps() returns trigger language plpgsql as $$
declare
  its analysis;
begin
  if tg_op = 'DELETE' then
    if old.demonstration then return old; end if;
    raise exception 'What has been in the public register is withdrawn, and never removed.' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then
    select * into its from analysis where id = new.analysis_id;
    if not found or its.item_id is distinct from new.item_id or its.number is distinct from new.number then
      raise exception 'There is no such analysis to publish.' using errcode = 'restrict_violation';
    end if;
    if its.state not in ('decided', 'published', 'monitoring', 'review-due', 'closed', 'superseded') then
      raise exception 'An analysis that is % is not published.', its.state using errcode = 'restrict_violation';
    end if;
    if new.state <> 'published' or not new.written_by @> its.written_by then
      raise exception 'Whoever wrote in an analysis is named where it is published.' using errcode = 'restrict_violation';
    end if;
    if new.own_publication is not null
      and not exists (select from small_office where small_office.body_id = new.body_id and ended_at is null) then
      raise exception 'Only in an office with too few people does somebody publish their own.' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (
    ('published', 'published'), ('published', 'superseded'), ('published', 'withdrawn'), ('superseded', 'superseded'),
    ('superseded', 'withdrawn'), ('withdrawn', 'withdrawn')
  ) then
    raise exception 'What is % in the register does not become %.', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if (new.id, new.analysis_id, new.item_id, new.body_id, new.place, new.number, new.edition, new.kind, new.depth, new.outcome, new.decided_on, new.is_late,
      new.published_at, new.written_by, new.approved_by, new.decided_by, new.published_by, new.own_publication, new.own_publication_why, new.digest, new.seal)
    is distinct from (old.id, old.analysis_id, old.item_id, old.body_id, old.place, old.number, old.edition, old.kind, old.depth, old.outcome, old.decided_on,
      old.is_late, old.published_at, old.written_by, old.approved_by, old.decided_by, old.published_by, old.own_publication, old.own_publication_why,
      old.digest, old.seal) then
    raise exception 'How something was published stays as it was.' using errcode = 'restrict_violation';
  end if;
  if (new.content, new.title, new.summary) is distinct from (old.content, old.title, old.summary) and not (new.hidden and not old.hidden) then
    raise exception 'What was published stays as it was.' using errcode = 'restrict_violation';
  end if;
  if old.hidden and not new.hidden then
    raise exception 'What was hidden from the public stays hidden.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger register_entry_keeps before insert or update or delete on register_entry
  for each row execute function register_entry_keeps();

select due_regard_show_public('register_entry', array[
  'id', 'body_id', 'place', 'number', 'edition', 'kind', 'depth', 'outcome', 'title', 'summary', 'content', 'state', 'decided_on', 'review_due', 'is_late',
  'published_at', 'own_publication', 'own_publication_why', 'ended_at', 'ended_why', 'hidden', 'digest', 'seal', 'demonstration'
]);

-- Somebody says, with evidence, that a screening or an analysis is wrong.
create table register_challenge (
  id uuid primary key default gen_random_uuid(),
  -- Told to whoever sent it: easy to read out.
  reference text not null unique check (reference ~ '^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$'),
  analysis_id uuid not null references analysis (id) on delete cascade,
  item_id uuid not null references register_item (id) on delete cascade,
  place text not null,
  number integer not null,
  received_at timestamptz not null,
  state text not null default 'new' check (state in ('new', 'accepted', 'not-accepted')),
  -- What was answered, for the public and for whoever sent it.
  answer text not null default '' check (length(answer) <= 3000),
  settled_by text,
  settled_at timestamptz,
  -- What it led to, where it was accepted.
  trigger_id uuid references register_trigger (id),
  demonstration boolean not null default false,
  check ((state = 'new') = (settled_at is null)),
  check ((state = 'new') = (answer = '')),
  check (state <> 'accepted' or trigger_id is not null)
);
select due_regard_keep_apart('register_challenge');
create index register_challenge_newest on register_challenge (received_at desc);
create index register_challenge_place on register_challenge (place, number);
-- That there was one, and how it was answered, once it was.
create policy public_reads on register_challenge for select using (state <> 'new');
select due_regard_show_public('register_challenge', array[
  'id', 'body_id', 'place', 'number', 'received_at', 'state', 'answer', 'settled_at', 'demonstration'
]);

create function register_challenge_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.demonstration then return old; end if;
    raise exception 'A challenge is answered, and never removed.' using errcode = 'restrict_violation';
  end if;
  if old.state <> 'new' or (new.id, new.reference, new.analysis_id, new.item_id, new.place, new.number, new.received_at, new.body_id)
    is distinct from (old.id, old.reference, old.analysis_id, old.item_id, old.place, old.number, old.received_at, old.body_id) then
    raise exception 'A challenge is answered once, and stays what it was of.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger register_challenge_stays before update or delete on register_challenge
  for each row execute function register_challenge_stays();

-- What they typed: by itself, so that it can go when its time is over, and is never the public's.
create table challenge_words (
  id uuid primary key references register_challenge (id) on delete cascade,
  said text not null check (length(said) <= 5000),
  evidence text not null default '' check (length(evidence) <= 5000),
  -- Their address for an answer, under a key that is not in the database; null where they want none.
  email_locked text,
  language text not null default 'en' check (language in ('en', 'cy')),
  erased_at timestamptz,
  check (erased_at is null or (said = '' and evidence = '' and email_locked is null))
);
select due_regard_keep_with('challenge_words', 'id', 'register_challenge');

create table challenge_note (
  id uuid primary key default gen_random_uuid(),
  challenge_id uuid not null references register_challenge (id) on delete cascade,
  said text not null check (length(said) between 1 and 5000),
  said_by text not null,
  said_at timestamptz not null
);
select due_regard_keep_with('challenge_note', 'challenge_id', 'register_challenge');
create index challenge_note_of on challenge_note (challenge_id, said_at);

-- How long what the public sends is kept is public.
drop policy public_reads on retention_rule;
create policy public_reads on retention_rule for select using (
  class in ('feedback', 'challenges') and ended_at is null and coalesce(current_setting('due_regard.body', true), '') = ''
);

-- The search finds what stands in the register now.
alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add constraint search_entry_kind_check check (kind in ('publication', 'release', 'objective', 'analysis'));

create function search_register() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.state <> 'published' then
    delete from search_entry where kind = 'analysis' and key = old.id::text;
    return null;
  end if;
  perform search_put(
    'analysis', new.id::text, '/register/' || new.place || '/' || new.number, new.title, new.summary, (
      select coalesce(string_agg(said #>> '{}', ' '), '') from jsonb_path_query(new.content, 'strict $.sections.**') said
      where jsonb_typeof(said) = 'string'
    ), new.published_at
  );
  return null;
end $$;
create trigger search_register after update or delete on register_entry for each row execute function search_register();
create trigger search_register_new after insert on register_entry for each row execute function search_register();
