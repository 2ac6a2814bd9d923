-- What is kept between the question and the answer of a sign-in by passkey or at another provider: once, and for minutes.

create table passkey_challenge (
  -- SHA-256 of the challenge, in hexadecimal.
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  purpose text not null check (purpose in ('add', 'sign-in', 'prove')),
  -- Whose answer is awaited; null: whoever signs in.
  person_id uuid references person (id),
  -- SHA-256 of what the browser that asked keeps in a cookie: another browser's answer is not taken.
  browser_digest text not null check (browser_digest ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz not null
);
create index passkey_challenge_expires on passkey_challenge (expires_at);

create table begun_single_sign_on (
  -- SHA-256 of the state in the address, in hexadecimal.
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  browser_digest text not null check (browser_digest ~ '^[0-9a-f]{64}$'),
  provider text not null,
  purpose text not null check (purpose in ('sign-in', 'prove', 'link')),
  -- Whose answer is awaited; null: whoever signs in.
  person_id uuid references person (id),
  -- Sealed with a key that is not in the database.
  sealed_verifier text not null,
  nonce text not null,
  -- Where to go afterwards: an address of this site.
  return_to text not null check (return_to like '/%'),
  expires_at timestamptz not null
);
create index begun_single_sign_on_expires on begun_single_sign_on (expires_at);
