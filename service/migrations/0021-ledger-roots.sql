-- What the ledger had come to at the end of each day, noted and signed then: a ledger that is written anew contradicts it.

create table ledger_root (
  -- UTC.
  day text primary key check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  -- The last event until the end of that day, and its hash. No reference: a root outlives the event that it speaks against.
  number bigint not null check (number > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- As it was signed, to the millisecond.
  noted_at text not null,
  -- The public key and the signature (Ed25519), in hexadecimal.
  key text not null check (key ~ '^[0-9a-f]{64}$'),
  signature text not null check (signature ~ '^[0-9a-f]{128}$')
);
create index ledger_root_number on ledger_root (number);

create trigger ledger_root_stays before update or delete or truncate on ledger_root
  for each statement execute function ledger_refuses();

-- Who did it, to find what is to be erased with a person.
alter table ledger_event
  add column actor_id text not null generated always as ((event::jsonb) -> 'actor' ->> 'id') stored;
create index ledger_event_actor on ledger_event (actor_id, number);
