-- Partners: who sends what and when, under which agreement, what was sent and by what token, and rows mended in place.

alter table partner
  add column kind text not null default 'other'
    check (kind in ('police-force', 'council', 'health', 'prosecution', 'court', 'charity', 'faith-group', 'professional-body', 'other')),
  add column sends text not null default '' check (length(sends) <= 500),
  add column website text not null default '' check (length(website) <= 500),
  add column demonstration boolean not null default false,
  -- Null: data are still expected.
  add column ended_on date;

-- Whom to ask, as a role and not as a person: 'Data protection officer'.
create table partner_contact (
  id uuid primary key default gen_random_uuid(),
  partner_id uuid not null references partner (id) on delete cascade,
  role text not null check (length(role) between 1 and 200),
  email text not null default '' check (length(email) <= 254),
  telephone text not null default '' check (length(telephone) <= 50),
  removed_at timestamptz
);
create index partner_contact_partner on partner_contact (partner_id);

-- Which people with an account send for a partner, and see what is theirs.
create table partner_person (
  partner_id uuid not null references partner (id) on delete cascade,
  -- Of person; a text, so that it outlives the row.
  person_id text not null,
  primary key (partner_id, person_id)
);

create table partner_schedule (
  id uuid primary key default gen_random_uuid(),
  partner_id uuid not null references partner (id) on delete cascade,
  -- Null: it is not kept here as data yet.
  dataset_id uuid references dataset (id) on delete set null,
  what text not null check (length(what) between 1 and 200),
  rhythm text not null check (rhythm in ('monthly', 'quarterly', 'yearly', 'once')),
  -- Days after the end of the month, the quarter or the year; of 'once' the day is due_on.
  due_day integer not null default 0 check (due_day between 0 and 366),
  -- The first month that is expected: quarters and years are counted from it.
  first_month text not null check (first_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  due_on date,
  ended_at timestamptz,
  check ((rhythm = 'once') = (due_on is not null))
);
create index partner_schedule_partner on partner_schedule (partner_id);

create table agreement (
  id uuid primary key default gen_random_uuid(),
  partner_id uuid not null references partner (id) on delete cascade,
  title text not null check (length(title) between 1 and 200),
  created_at timestamptz not null
);
create index agreement_partner on agreement (partner_id);

-- The newest approved version whose days are not over counts. A version is never changed once it was approved.
create table agreement_version (
  agreement_id uuid not null references agreement (id) on delete cascade,
  number integer not null check (number > 0),
  state text not null check (state in ('proposed', 'approved', 'returned', 'ended')),
  -- Purpose, bases, conditions, characteristics, data, retention: see agreements/agreement.ts.
  terms jsonb not null,
  from_day date not null,
  until_day date,
  review_on date not null,
  -- A copy below the data folder, where one was sent.
  document_name text,
  document_path text,
  document_sha256 text check (document_sha256 ~ '^[0-9a-f]{64}$'),
  proposed_by text not null,
  proposed_at timestamptz not null,
  settled_by text,
  settled_at timestamptz,
  -- Why it was returned or ended.
  reason text not null default '',
  primary key (agreement_id, number)
);

-- Lets a program of a partner send to one dataset and see what became of it; nothing else.
create table api_token (
  id uuid primary key default gen_random_uuid(),
  dataset_id uuid not null references dataset (id) on delete cascade,
  partner_id uuid not null references partner (id) on delete cascade,
  name text not null check (length(name) between 1 and 200),
  -- SHA-256 in hexadecimal. A token has 256 random bits, so that none can be found by trying.
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  -- Its last letters, to tell tokens apart by.
  ending text not null check (length(ending) = 4),
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  replaced_by uuid references api_token (id) on delete set null
);
create index api_token_dataset on api_token (dataset_id);

-- How often a token was used in a minute: whichever copy of the program answered.
create table api_token_use (
  token_id uuid not null references api_token (id) on delete cascade,
  minute timestamptz not null,
  uses integer not null,
  primary key (token_id, minute)
);

create table submission (
  id uuid primary key default gen_random_uuid(),
  dataset_id uuid not null references dataset (id) on delete cascade,
  -- Null: nobody said whose data these are.
  partner_id uuid references partner (id) on delete set null,
  import_id uuid references dataset_import (id) on delete cascade,
  way text not null check (way in ('page', 'api', 'upload', 'mended', 'connector')),
  -- Id of a person, or of a token.
  sent_by text not null,
  sent_as text not null,
  idempotency_key text check (length(idempotency_key) between 1 and 255),
  -- SHA-256 over the names and digests of its files: the same key with another body is a mistake.
  body_digest text not null check (body_digest ~ '^[0-9a-f]{64}$'),
  agreement_id uuid references agreement (id) on delete set null,
  agreement_version integer,
  -- Where data that are published as open data were added without an agreement: source, licence, reason.
  open_data jsonb,
  received_at timestamptz not null
);
create index submission_dataset on submission (dataset_id, received_at);
create index submission_partner on submission (partner_id, received_at);
create index submission_import on submission (import_id);
create unique index submission_key on submission (sent_by, dataset_id, idempotency_key) where idempotency_key is not null;

create table submission_file (
  submission_id uuid not null references submission (id) on delete cascade,
  file_index integer not null,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  primary key (submission_id, file_index)
);

-- A big file that comes in parts; its bytes wait below the data folder.
create table resumable_upload (
  id uuid primary key default gen_random_uuid(),
  dataset_id uuid not null references dataset (id) on delete cascade,
  token_id uuid not null references api_token (id) on delete cascade,
  name text not null,
  -- Null until the sender says how many there are.
  bytes bigint,
  received bigint not null default 0,
  -- As the sender stated it, to be checked at the end.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  idempotency_key text,
  submission_id uuid references submission (id) on delete set null,
  begun_at timestamptz not null,
  last_at timestamptz not null
);
create index resumable_upload_last on resumable_upload (last_at);

-- What was done about a row that an import put aside. The row itself stays as it came, in the file beside the import.
create table quarantine_mend (
  import_id uuid not null references dataset_import (id) on delete cascade,
  -- Its place in the file of rows put aside, from 1.
  row_number integer not null check (row_number > 0),
  state text not null check (state in ('mended', 'sent-in', 'left-out')),
  -- The cells that were changed, by column: {"Date": "2026-01-09T10:00:00+00:00"}.
  cells jsonb not null default '{}',
  reason text not null default '' check (length(reason) <= 1000),
  done_by text not null,
  done_at timestamptz not null,
  -- The import that took the mended row in.
  taken_by uuid references dataset_import (id) on delete set null,
  primary key (import_id, row_number)
);

-- What was reminded of already: a reminder goes out once for each thing and day that it is due.
create table reminder_sent (
  kind text not null,
  subject_id text not null,
  due_on date not null,
  sent_at timestamptz not null,
  primary key (kind, subject_id, due_on)
);
