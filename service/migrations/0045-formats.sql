-- Formats: what the program makes of a version, what people make, and the files of both.

-- One row for each format of each text: the last that was made, or why there is none.
create table made_format (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references publication_version (id) on delete cascade,
  -- Of the text it was made from: the document's own language, or a translation's.
  language text not null,
  format text not null check (format in (
    'pdf', 'large-print-18', 'large-print-24', 'word', 'text', 'braille-1', 'braille-2', 'audio'
  )),
  -- 'unavailable': this installation cannot make it, or nobody can of this language; 'failed': the document is at fault.
  state text not null check (state in ('made', 'failed', 'unavailable')),
  -- SHA-256 of everything that went into it: document, imprint, and the version of what made it.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- The same without the day of publication and the contact, which may change without anybody's doing.
  text_digest text not null check (text_digest ~ '^[0-9a-f]{64}$'),
  code text,
  why text,
  block text,
  -- Of the file, which is kept in the storage under its digest.
  content_type text,
  extension text,
  bytes bigint,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  pages integer,
  seconds integer,
  made_at timestamptz not null,
  unique (version_id, language, format),
  check ((state = 'made') = (sha256 is not null) and (state = 'made') = (why is null))
);
select due_regard_keep_apart('made_format');
create policy public_reads on made_format for select using (
  exists (select from publication_version each where each.id = version_id and each.published_at is not null and not each.hidden)
);
select due_regard_show_public('made_format');

-- The making of all formats of a text in one go: asked for, going on, over.
create table format_run (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references publication_version (id) on delete cascade,
  language text not null,
  asked_at timestamptz not null,
  seen_at timestamptz not null,
  share real not null default 0 check (share between 0 and 1),
  -- The format that is being made.
  doing text,
  stop_asked boolean not null default false,
  ended_at timestamptz,
  outcome text check (outcome in ('done', 'stopped', 'failed')),
  check ((ended_at is null) = (outcome is null))
);
select due_regard_keep_apart('format_run');
create unique index format_run_under_way on format_run (version_id, language) where ended_at is null;

-- What people make beside a publication: Easy Read, sign language, a recording.
create table prepared_format (
  id uuid primary key default gen_random_uuid(),
  publication_id uuid not null references publication (id) on delete cascade,
  format text not null check (format in ('easy-read', 'bsl', 'recording')),
  language text not null,
  state text not null default 'asked'
    check (state in ('asked', 'with-maker', 'to-check', 'ready', 'replaced', 'withdrawn')),
  -- The version it is made from.
  from_version integer not null check (from_version >= 1),
  -- Who makes it, for colleagues alone, and by when.
  maker text not null default '' check (length(maker) <= 200),
  due date,
  -- The text of Easy Read, the cue points of a film, who reads a recording; by its format.
  content jsonb not null default '{}',
  edition integer not null default 1,
  asked_by text not null,
  asked_at timestamptz not null,
  sent_by text,
  checked_by text,
  ready_at timestamptz,
  ended_at timestamptz,
  demonstration boolean not null default false,
  constraint nobody_checks_their_own check (checked_by is null or checked_by is distinct from sent_by),
  check ((state in ('ready', 'replaced', 'withdrawn')) = (ready_at is not null)),
  check ((state in ('replaced', 'withdrawn')) = (ended_at is not null))
);
select due_regard_keep_apart('prepared_format');
-- One is being made at a time, and one is ready for each version it was made from.
create unique index prepared_format_under_way on prepared_format (publication_id, format, language)
  where state in ('asked', 'with-maker', 'to-check');
create unique index prepared_format_ready on prepared_format (publication_id, format, language, from_version) where state = 'ready';
create policy public_reads on prepared_format for select using (
  state = 'ready' and exists (
    select from publication_version each
    where each.publication_id = prepared_format.publication_id and each.number >= from_version
      and each.published_at is not null and not each.hidden
  )
);
select due_regard_show_public('prepared_format', array[
  'id', 'publication_id', 'format', 'language', 'state', 'from_version', 'content', 'ready_at', 'demonstration'
]);

create table prepared_file (
  id uuid primary key default gen_random_uuid(),
  prepared_id uuid not null references prepared_format (id) on delete cascade,
  kind text not null check (kind in ('picture', 'film', 'captions', 'sound')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  extension text not null check (extension in ('.mp4', '.m4a', '.mp3', '.vtt', '.png', '.jpg')),
  bytes bigint not null check (bytes > 0),
  -- Of a recording, where its file says so.
  seconds integer,
  received_at timestamptz not null,
  unique (prepared_id, sha256)
);
select due_regard_keep_with('prepared_file', 'prepared_id', 'prepared_format');
select due_regard_show_public('prepared_file');
