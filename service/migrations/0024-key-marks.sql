-- Marks of the keys that lie beside the database: a copy of the program that has others must not go on.
create table key_mark (
  -- The name of its file in secrets, such as seal.key.
  name text primary key,
  -- A digest made with the key, of a text that is always the same.
  mark text not null check (mark ~ '^[0-9a-f]{64}$'),
  noted_at timestamptz not null default now()
);
