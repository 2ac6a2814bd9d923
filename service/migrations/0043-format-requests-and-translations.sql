-- Those who ask for something in another format or language, with the clock that runs until they are answered; and translations of publications, part by part.

create table format_request (
  id uuid primary key default gen_random_uuid(),
  -- Told to whoever asked: easy to read out.
  reference text not null unique check (reference ~ '^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$'),
  publication_id uuid references publication (id) on delete set null,
  -- What they ask for: the title of the publication as it was, or their own words.
  about text not null check (length(about) <= 1000),
  format text not null check (format in (
    'braille', 'large-print', 'audio', 'easy-read', 'bsl', 'language', 'paper', 'other'
  )),
  detail text not null default '' check (length(detail) <= 2000),
  -- The last day on which it is of use to them.
  needed_by date,
  way text not null check (way in ('email', 'post', 'phone', 'collect')),
  -- Their name, address or number, under a key that is not in the database; null once it has been erased.
  contact_locked text,
  -- In which they are written to.
  language text not null default 'en' check (language in ('en', 'cy')),
  channel text not null default 'online' check (channel in ('online', 'phone', 'post', 'email', 'in-person')),
  received_at timestamptz not null,
  -- The day that it was in the United Kingdom, and the last one on which they are answered in time.
  received_on date not null,
  due_on date not null check (due_on > received_on),
  -- The later day that they were told, and why.
  extended_to date check (extended_to > due_on),
  extended_why text check (length(extended_why) between 1 and 1000),
  assigned_to text,
  state text not null default 'open' check (state in ('open', 'sent', 'refused', 'taken-back')),
  settled_at timestamptz,
  settled_on date,
  settled_why text not null default '' check (length(settled_why) <= 1000),
  cost_pence integer check (cost_pence >= 0),
  -- What was typed, how to reach them and the notes are gone.
  erased_at timestamptz,
  demonstration boolean not null default false,
  check ((extended_to is null) = (extended_why is null)),
  check ((state = 'open') = (settled_at is null) and (settled_at is null) = (settled_on is null)),
  check (state <> 'refused' or settled_why <> '' or erased_at is not null),
  check (erased_at is null or (detail = '' and contact_locked is null)),
  check (erased_at is null or state <> 'open')
);
select due_regard_keep_apart('format_request');
create index format_request_due on format_request (due_on) where state = 'open';
create index format_request_newest on format_request (received_at desc);

-- What staff noted, and what was written to whoever asked.
create table format_request_note (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null references format_request (id) on delete cascade,
  kind text not null check (kind in ('note', 'letter')),
  said text not null check (length(said) between 1 and 5000),
  said_by text not null,
  said_at timestamptz not null
);
select due_regard_keep_with('format_request_note', 'request_id', 'format_request');
create index format_request_note_of on format_request_note (request_id, said_at);

-- That staff were reminded: once before a day on which an answer is due, and once after it.
create table format_request_reminder (
  request_id uuid not null references format_request (id) on delete cascade,
  due_on date not null,
  kind text not null check (kind in ('soon', 'overdue')),
  sent_at timestamptz not null,
  primary key (request_id, due_on, kind)
);
select due_regard_keep_with('format_request_reminder', 'request_id', 'format_request');

-- A publication in another language. It belongs to the publication and not to a version: what has not changed stays translated.
create table publication_translation (
  id uuid primary key default gen_random_uuid(),
  publication_id uuid not null references publication (id) on delete cascade,
  -- BCP 47, such as cy, ur, zh-Hant.
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  made_at timestamptz not null,
  -- Since when the public can read it; null: not yet, or no longer.
  shown_at timestamptz,
  shown_by text,
  demonstration boolean not null default false,
  unique (publication_id, language),
  check ((shown_at is null) = (shown_by is null))
);
select due_regard_keep_apart('publication_translation');
create policy public_reads on publication_translation for select using (
  shown_at is not null
  and exists (select from publication where publication.id = publication_id and first_published_at is not null)
);

-- A part of it: the title, the summary or a block, translated from these very words.
create table publication_translation_part (
  translation_id uuid not null references publication_translation (id) on delete cascade,
  -- Id of the block; '#title' and '#summary' for those.
  part text not null check (length(part) between 1 and 80),
  -- SHA-256 of what it was translated from: with another one it is out of date.
  source_digest text not null check (source_digest ~ '^[0-9a-f]{64}$'),
  -- A block, or text.
  content jsonb not null,
  made_by text not null check (made_by in ('person', 'company', 'computer')),
  -- What a company or a program is called, for the public; never a person's name.
  maker text not null default '' check (length(maker) <= 200),
  -- When a person who reads both languages has compared it with what it was translated from, and who.
  checked_at timestamptz,
  checked_by text,
  written_by text not null,
  written_at timestamptz not null,
  primary key (translation_id, part, source_digest),
  check ((checked_at is null) = (checked_by is null))
);
select due_regard_keep_with('publication_translation_part', 'translation_id', 'publication_translation');
create index publication_translation_part_source on publication_translation_part (translation_id, source_digest);

select due_regard_show_public('publication_translation', array[
  'id', 'publication_id', 'body_id', 'language', 'shown_at', 'demonstration'
]);
select due_regard_show_public('publication_translation_part', array[
  'translation_id', 'part', 'source_digest', 'content', 'made_by', 'maker', 'checked_at', 'written_at'
]);
