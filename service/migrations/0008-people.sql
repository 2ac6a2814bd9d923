-- People who sign in: who they are (names apart, so that they can be erased), what they prove it with, and where they are signed in.

create table person (
  -- Stable, and by itself nobody's name: the ledger knows people by it.
  id uuid primary key default gen_random_uuid(),
  -- 'ended' is for good; a person who is erased has ended.
  state text not null default 'invited' check (state in ('invited', 'active', 'suspended', 'ended')),
  -- Made up for a demonstration: signs in by a button there, and nowhere else.
  demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  state_changed_at timestamptz not null default now()
);

-- What can be erased of a person; the row of person stays.
create table person_name (
  person_id uuid primary key references person (id),
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) between 3 and 254),
  -- What the person does, in the words of the office: 'Data analyst'.
  job text not null default '' check (length(job) <= 200)
);
create unique index person_name_email on person_name (lower(email));

-- An address that was sent to somebody and works once: of an invitation, for a new password, or to confirm an e-mail address.
-- The latest of a person and kind counts; older ones are taken away.
create table one_time_address (
  -- SHA-256 of the token in it, in hexadecimal; the token is nowhere.
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('invitation', 'new-password', 'new-email')),
  person_id uuid not null references person (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- The e-mail address to be confirmed.
  new_email text,
  unique (person_id, kind)
);

create table password_credential (
  person_id uuid primary key references person (id),
  -- As a PHC string: algorithm, parameters, salt and hash.
  hash text not null check (hash like '$argon2id$%'),
  changed_at timestamptz not null
);

create table totp (
  person_id uuid primary key references person (id),
  -- AES-256-GCM, with a key that is not in the database.
  sealed_secret text not null,
  made_at timestamptz not null,
  -- Null until a code of it was entered: until then it is not asked for.
  confirmed_at timestamptz,
  -- The step of the last code that was taken: none is taken twice.
  last_step bigint not null default 0
);

create table recovery_code (
  person_id uuid not null references person (id),
  -- SHA-256 in hexadecimal. A code has 80 random bits, so that none can be found by trying.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, digest)
);

create table passkey (
  -- The credential id, as base64url.
  id text primary key,
  person_id uuid not null references person (id),
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  -- Kept by a service that copies it to other devices.
  backed_up boolean not null default false,
  -- What its person calls it.
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on passkey (person_id);

-- An account at another provider (OpenID Connect). The pair names it; its e-mail address does not.
create table external_identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person (id),
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (issuer, subject)
);
create index external_identity_person on external_identity (person_id);

create table session (
  -- Names it on pages; opens nothing.
  id uuid primary key default gen_random_uuid(),
  -- SHA-256 of the token in the cookie, in hexadecimal.
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references person (id),
  -- How it was begun.
  method text not null check (method in ('password', 'passkey', 'single-sign-on', 'demonstration')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- The latest end, however busy it is.
  ends_at timestamptz not null,
  -- Until when the last proof lets its person do what needs a recent one.
  proved_until timestamptz,
  -- The body whose things are seen; null: the first of the person's.
  body_id text,
  -- Such as 'Firefox on Windows', for the list of devices.
  device_words text not null,
  -- Goes with the session.
  address text,
  -- Of single sign-on: by which provider, and its name for the session, by which the provider may end it.
  issuer text,
  provider_session text
);
create index session_person on session (person_id);
create index session_provider on session (issuer, provider_session);

-- The password was right; the second factor is awaited.
create table begun_sign_in (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references person (id),
  made_at timestamptz not null,
  expires_at timestamptz not null
);

-- How often somebody tried, so that guessing takes for ever. No name and no address: a keyed hash of what was tried from or at.
create table attempt (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  failures integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- Nothing is looked at before.
  wait_until timestamptz not null
);
create index attempt_last on attempt (last_at);
