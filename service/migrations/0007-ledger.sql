-- The ledger: what was done, by whom, to what; each event hashed together with all that came before it.

create table ledger_event (
  number bigint primary key check (number > 0),
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of previous and event, one after the other.
  hash text not null unique,
  -- Canonical JSON, as it was hashed: ids, names of fields and digests, never a value or a name.
  event text not null,
  -- Read out of it, to find events by.
  at_day text not null generated always as (left((event::jsonb) ->> 'at', 10)) stored,
  subject_kind text not null generated always as ((event::jsonb) -> 'subject' ->> 'kind') stored,
  subject_id text not null generated always as ((event::jsonb) -> 'subject' ->> 'id') stored
);
create index ledger_event_subject on ledger_event (subject_id, number);
create index ledger_event_day on ledger_event (at_day, number);

-- What the digests of an event are of. May be erased; the events stay, and with them the chain.
create table ledger_value (
  event_number bigint not null references ledger_event (number),
  place text not null check (place in ('name', 'before', 'after')),
  -- Empty for the name of who acted.
  field text not null,
  salt text not null check (salt ~ '^[0-9a-f]{32}$'),
  -- A JSON string, so that it can be any text.
  value text not null,
  primary key (event_number, place, field)
);

create function ledger_refuses() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger only grows: % of % is refused.', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger ledger_event_stays before update or delete or truncate on ledger_event
  for each statement execute function ledger_refuses();
create trigger ledger_value_stays before update or truncate on ledger_value
  for each statement execute function ledger_refuses();

-- Whoever writes, and however: an event that does not follow the last one is not taken.
create function ledger_follows() returns trigger language plpgsql as $$
declare
  last_number bigint;
  last_hash text;
begin
  perform pg_advisory_xact_lock(hashtext('ledger'));
  select number, hash into last_number, last_hash from ledger_event order by number desc limit 1;
  if new.number is distinct from coalesce(last_number, 0) + 1
    or new.previous is distinct from coalesce(last_hash, repeat('0', 64))
    or new.hash is distinct from encode(sha256(convert_to(new.previous || new.event, 'UTF8')), 'hex')
    or (new.event::jsonb ->> 'number')::bigint is distinct from new.number
  then
    raise exception 'Event % does not follow the last event of the ledger.', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger ledger_event_follows before insert on ledger_event
  for each row execute function ledger_follows();
