-- What is published: releases, each as the sealed text that went out.

create table release (
  id uuid primary key default gen_random_uuid(),
  -- The whole of it, which the program opens only if its seal fits. Nothing that is shown is read from anywhere else.
  text text not null,
  -- The seal, as in the text, so that what was released twice is there once.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  released_at timestamptz not null,
  withdrawn_at timestamptz,
  -- For the public, in a sentence or two.
  withdrawn_why text,
  replaced_by uuid references release (id),
  check ((withdrawn_at is null) = (withdrawn_why is null)),
  check (replaced_by is null or withdrawn_at is not null)
);
create unique index release_digest on release (digest) where withdrawn_at is null;
create index release_newest on release (released_at desc, id);
