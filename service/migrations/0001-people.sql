-- The organisation this program serves. Its words, colours and area are data in profiles/; what is here is which one,
-- and when it was first set up.
create table organisation (
  id text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
  set_up_at timestamptz not null,
  -- When its made-up demonstration records had all been loaded; null for a real organisation and until then.
  demonstration_loaded_at timestamptz
);

comment on table organisation is 'The organisation that this database belongs to: one row.';

-- One database belongs to one organisation.
create unique index organisation_is_one on organisation ((true));
