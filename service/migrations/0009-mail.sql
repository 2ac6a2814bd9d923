-- Letters that wait to be sent. They are written in the transaction of what they are about: both are there, or neither.
create table letter (
  -- Also its Message-ID, so that one that is sent twice is known for the same.
  id uuid primary key default gen_random_uuid(),
  -- Such as 'invitation': all that is kept of it once it was sent.
  about text not null check (about ~ '^[a-z-]{1,40}$'),
  -- Null once it was sent or given up: whom it was to and what it said is then nobody's business.
  recipient text,
  subject text,
  body text,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'withdrawn')),
  tries integer not null default 0,
  made_at timestamptz not null default now(),
  -- Not before.
  due_at timestamptz not null default now(),
  ended_at timestamptz,
  -- A code such as 'EENVELOPE' or a number of SMTP, never the server's words: they may hold the address.
  last_problem text
);
create index letter_due on letter (due_at) where state = 'waiting';
