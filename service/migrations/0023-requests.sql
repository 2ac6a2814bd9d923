-- Requests: forms that were sent, so that one that is sent twice is answered once; and how often somebody asks, so that nobody asks too often.

create table sent_form (
  -- A keyed hash of the form's mark, of whoever is signed in, and of what was typed: nothing of it can be read here.
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  -- The request that answers it; events of the ledger that came of it have the same.
  request uuid not null,
  began_at timestamptz not null,
  -- Moved on while it is being answered: a copy of the program that was killed lets it pass.
  alive_until timestamptz not null,
  -- The address that the answer sent the browser on to; null while it is being answered.
  led_to text
);
create index sent_form_began on sent_form (began_at);

-- Not worth keeping over a crash.
create unlogged table request_count (
  -- A keyed hash of whom is counted: a session, a token or a network address.
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  began_at timestamptz not null,
  requests integer not null
);
create index request_count_began on request_count (began_at);
