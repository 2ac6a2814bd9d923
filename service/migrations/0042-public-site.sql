-- The public site: objectives and commitments, words of its pages that staff have changed, feedback, and what its search can find.

-- Objectives that belong together: the equality objectives of a time, or the commitments of a strategy.
create table objective_set (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('objectives', 'strategy')),
  title text not null check (length(title) between 1 and 300),
  about text not null default '' check (length(about) <= 5000),
  -- A year or a day, as it is stated.
  begins text check (begins ~ '^\d{4}(-\d\d-\d\d)?$'),
  ends text check (ends ~ '^\d{4}(-\d\d-\d\d)?$'),
  -- Where the words are from, for the public; empty where they are the body's own.
  source text not null default '' check (length(source) <= 500),
  -- Of the profile, so that it is taken from there once.
  profile_key text,
  made_by text not null,
  made_at timestamptz not null,
  demonstration boolean not null default false
);
select due_regard_keep_apart('objective_set');
create unique index objective_set_of_profile on objective_set (body_id, profile_key) where profile_key is not null;

create table objective (
  id uuid primary key default gen_random_uuid(),
  set_id uuid not null references objective_set (id) on delete cascade,
  -- An equality objective, or what a strategy promises.
  kind text not null check (kind in ('objective', 'commitment')),
  position integer not null,
  theme text not null default '' check (length(theme) <= 200),
  heading text not null check (length(heading) between 1 and 200),
  statement text not null default '' check (length(statement) <= 3000),
  -- Of section 149(1): eliminate, advance, foster.
  aims text[] not null default '{}' check (aims <@ array['eliminate', 'advance', 'foster']),
  characteristics text[] not null default '{}',
  measure text not null default '' check (length(measure) <= 1000),
  baseline text not null default '' check (length(baseline) <= 500),
  target text not null default '' check (length(target) <= 500),
  owner text not null default '' check (length(owner) <= 200),
  due date,
  -- How it stands, as the body itself says.
  progress text not null default '' check (length(progress) <= 2000),
  state text not null default 'draft' check (state in ('draft', 'current', 'superseded')),
  published_at timestamptz,
  ended_at timestamptz,
  ended_why text not null default '' check (length(ended_why) <= 1000),
  replaced_by uuid references objective (id),
  edition integer not null default 1,
  demonstration boolean not null default false,
  constraint objective_is_specific_and_measurable check (
    state <> 'current' or kind = 'commitment'
    or (statement <> '' and measure <> '' and baseline <> '' and target <> '' and owner <> '' and due is not null)
  ),
  check ((state = 'draft') = (published_at is null)),
  check ((state = 'superseded') = (ended_at is not null)),
  check (replaced_by is null or state = 'superseded'),
  check (replaced_by is distinct from id)
);
select due_regard_keep_apart('objective');
create index objective_in_set on objective (set_id, position);
create policy public_reads on objective for select using (state <> 'draft');
create policy public_reads on objective_set for select using (
  exists (select from objective where objective.set_id = objective_set.id and objective.state <> 'draft')
);

-- What has been public stays reachable.
create function objective_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.demonstration or old.state = 'draft' then return old; end if;
    raise exception 'An objective that has been public is superseded, and never removed.' using errcode = 'restrict_violation';
  end if;
  if (old.state, new.state) not in (
    ('draft', 'draft'), ('draft', 'current'), ('current', 'current'), ('current', 'superseded'), ('superseded', 'superseded')
  ) then
    raise exception 'An objective that is % does not become %.', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger objective_stays before update or delete on objective for each row execute function objective_stays();

-- Words of the site's pages that somebody has changed; the program has its own for all others.
create table site_words (
  id uuid primary key default gen_random_uuid(),
  -- A page and a block of it, such as 'advisory-groups joining'.
  place text not null check (place ~ '^[a-z -]{1,80}$'),
  field text not null check (field in ('title', 'introduction', 'contact')),
  language text not null check (language in ('en', 'cy')),
  words text not null check (length(words) between 1 and 5000),
  changed_at timestamptz not null
);
select due_regard_keep_apart('site_words');
create unique index site_words_once on site_words (body_id, place, field, language);
create policy public_reads on site_words for select using (true);

-- What people say of the site.
create table feedback (
  id uuid primary key default gen_random_uuid(),
  -- Told to whoever sent it: easy to read out.
  reference text not null unique check (reference ~ '^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$'),
  -- The path of the page that it is about, without a query.
  page text not null default '' check (length(page) <= 300),
  useful text not null default '' check (useful in ('', 'yes', 'partly', 'no')),
  went_wrong text not null default '' check (length(went_wrong) <= 3000),
  could_be_better text not null default '' check (length(could_be_better) <= 3000),
  -- Their address for an answer, under a key that is not in the database; null where they want none.
  email_locked text,
  language text not null default 'en' check (language in ('en', 'cy')),
  received_at timestamptz not null,
  state text not null default 'new' check (state in ('new', 'answered', 'closed')),
  settled_at timestamptz,
  -- What was typed, the address and the notes are gone.
  erased_at timestamptz,
  demonstration boolean not null default false,
  check ((state = 'new') = (settled_at is null)),
  check (erased_at is null or (went_wrong = '' and could_be_better = '' and email_locked is null))
);
select due_regard_keep_apart('feedback');
create index feedback_newest on feedback (received_at desc);

-- What staff said: to whoever sent it, or to each other.
create table feedback_note (
  id uuid primary key default gen_random_uuid(),
  feedback_id uuid not null references feedback (id) on delete cascade,
  kind text not null check (kind in ('answer', 'note')),
  said text not null check (length(said) between 1 and 5000),
  said_by text not null,
  said_at timestamptz not null
);
select due_regard_keep_with('feedback_note', 'feedback_id', 'feedback');
create index feedback_note_of on feedback_note (feedback_id, said_at);

-- What the search finds: only what is public, put here and taken away by the tables themselves, in the transaction in which it changes.
create table search_entry (
  kind text not null check (kind in ('publication', 'release', 'objective')),
  key text not null,
  href text not null,
  title text not null,
  summary text not null default '',
  body text not null default '',
  at timestamptz not null,
  words tsvector not null,
  primary key (kind, key)
);
create index search_entry_words on search_entry using gin (words);
comment on table search_entry is 'All of it is public: written by triggers from what is published.';

create function search_vector(title text, summary text, body text) returns tsvector language sql immutable as $$
  select setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('simple', title), 'A')
    || setweight(to_tsvector('english', summary), 'B') || setweight(to_tsvector('simple', summary), 'B')
    || setweight(to_tsvector('english', left(body, 400000)), 'D') || setweight(to_tsvector('simple', left(body, 400000)), 'D')
$$;

create function search_put(a_kind text, a_key text, a_href text, a_title text, a_summary text, a_body text, a_time timestamptz)
returns void language sql as $$
  insert into search_entry (kind, key, href, title, summary, body, at, words)
    values (a_kind, a_key, a_href, a_title, a_summary, a_body, a_time, search_vector(a_title, a_summary, a_body))
  on conflict (kind, key) do update set
    href = excluded.href, title = excluded.title, summary = excluded.summary, body = excluded.body, at = excluded.at, words = excluded.words
$$;

create function search_objective() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.state <> 'current' then
    delete from search_entry where kind = 'objective' and key = old.id::text;
    return null;
  end if;
  perform search_put(
    'objective', new.id::text, '/objectives/' || new.id, new.heading, new.statement,
    concat_ws(' ', new.theme, new.measure, new.target, new.progress), new.published_at
  );
  return null;
end $$;
create trigger search_objective after update or delete on objective for each row execute function search_objective();
create trigger search_objective_new after insert on objective
  for each row when (new.state = 'current') execute function search_objective();

-- Its words are those of its context: heading, scope, what is counted, of whom.
create function search_release() returns trigger language plpgsql as $$
declare
  context jsonb;
begin
  if tg_op = 'DELETE' or new.withdrawn_at is not null then
    delete from search_entry where kind = 'release' and key = old.id::text;
    return null;
  end if;
  begin
    context := new.text::jsonb #> '{content,context}';
  exception when others then
    context := null; -- Not a release that can be shown.
  end;
  if context ->> 'heading' is null then
    delete from search_entry where kind = 'release' and key = new.id::text;
    return null;
  end if;
  perform search_put(
    'release', new.id::text, '/published/' || new.id, context ->> 'heading', coalesce(context ->> 'scope', ''),
    concat_ws(' ', context #>> '{counted,many}', (
      select string_agg(word #>> '{}', ' ') from jsonb_path_query(context, '$.readings[*].*.title') word
    ), (
      select string_agg(word #>> '{}', ' ') from jsonb_path_query(context, '$.readings[*].groups.order[*]') word
    )), new.released_at
  );
  return null;
end $$;
create trigger search_release after insert or update or delete on release for each row execute function search_release();

create function search_publication() returns trigger language plpgsql as $$
declare
  the_id uuid := case
    when tg_table_name = 'publication' then (case tg_op when 'DELETE' then old.id else new.id end)
    else null
  end;
  shown record;
begin
  if tg_table_name = 'publication_version' then
    the_id := case tg_op when 'DELETE' then old.publication_id else new.publication_id end;
  end if;
  select p.slug, v.document, v.words, v.published_at into shown
    from publication p join publication_version v on v.publication_id = p.id and v.state = 'published' and not v.hidden
    where p.id = the_id and p.withdrawn_at is null and p.first_published_at is not null;
  if not found then
    delete from search_entry where kind = 'publication' and key = the_id::text;
  else
    perform search_put(
      'publication', the_id::text, '/publications/' || shown.slug, coalesce(shown.document ->> 'title', shown.slug),
      coalesce(shown.document ->> 'summary', ''), (
        select coalesce(string_agg(said #>> '{}', ' '), '') from jsonb_path_query(shown.document, 'strict $.blocks.**.text') said
        where jsonb_typeof(said) = 'string'
      ), shown.published_at
    );
  end if;
  return null;
end $$;
create trigger search_publication after insert or update or delete on publication
  for each row execute function search_publication();
create trigger search_publication_version after insert or update or delete on publication_version
  for each row execute function search_publication();

-- What was public before there was a search.
update release set released_at = released_at;

select due_regard_show_public('objective_set');
select due_regard_show_public('objective');
select due_regard_show_public('site_words');
select due_regard_show_public('search_entry');
