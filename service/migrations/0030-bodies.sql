-- Bodies: an office and its force may share one program. Postgres itself keeps what belongs to one from the eyes of the other, whatever
-- a query forgets to ask.

create table body (
  -- Of its profile, such as 'fellshire'.
  id text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
  name text not null check (length(name) between 1 and 200),
  short_name text not null check (length(short_name) between 1 and 200),
  kind text not null,
  -- The organisation that runs the program comes first.
  is_first boolean not null default false,
  added_at timestamptz not null default now()
);
create unique index body_first on body ((true)) where is_first;
comment on table body is 'The bodies whose data, findings and duties are here, each apart from the others.';

insert into body (id, name, short_name, kind, is_first)
  select id, id, id, 'other', true from organisation;

-- What one body lets another see. Ended, never deleted.
create table shared_with (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('dataset', 'finding')),
  item_id uuid not null,
  from_body text not null references body (id),
  with_body text not null references body (id),
  shared_by text not null,
  shared_at timestamptz not null default now(),
  ended_at timestamptz,
  check (from_body <> with_body)
);
create unique index shared_with_once on shared_with (kind, item_id, with_body) where ended_at is null;

-- Each connection says whose eyes it sees with: the id of a body, '*' for the program's own work, nothing for nobody.
create function due_regard_sees_all() returns boolean language sql stable as
  $$ select coalesce(current_setting('due_regard.body', true), '') = '*' $$;

create function due_regard_sees(owner text) returns boolean language sql stable as
  $$ select due_regard_sees_all() or owner = current_setting('due_regard.body', true) $$;

create function due_regard_is_shown(kind_asked text, id_asked uuid) returns boolean language sql stable as $$
  select exists (
    select from shared_with
    where kind = kind_asked and item_id = id_asked and ended_at is null
      and with_body = current_setting('due_regard.body', true)
  )
$$;

-- The body that what is written now belongs to: of the program's own work, the organisation's.
create function due_regard_body() returns text language sql stable as $$
  select coalesce(
    nullif(nullif(current_setting('due_regard.body', true), '*'), ''),
    (select id from organisation),
    'organisation'
  )
$$;

-- Gives a table its body, and keeps the rows of each apart: seen and changed by their own body alone, and seen by whom it is shared with
-- where the table is of a kind that can be shared (the key must be called id).
create function due_regard_keep_apart(name text, shared_as text default null) returns void language plpgsql as $$
declare
  shown text := case when shared_as is null then '' else format(' or due_regard_is_shown(%L, id)', shared_as) end;
begin
  execute format('alter table %I add column if not exists body_id text not null default due_regard_body()', name);
  execute format('alter table %I alter column body_id set default due_regard_body()', name);
  execute format('create index on %I (body_id)', name);
  execute format('alter table %I enable row level security, force row level security', name);
  execute format('create policy body_sees on %I for select using (due_regard_sees(body_id)%s)', name, shown);
  execute format('create policy body_adds on %I for insert with check (due_regard_sees(body_id))', name);
  execute format('create policy body_changes on %I for update using (due_regard_sees(body_id))', name);
  execute format('create policy body_removes on %I for delete using (due_regard_sees(body_id))', name);
end $$;

-- A table whose rows belong to a row of another one: seen with it, and changed only by its body.
create function due_regard_keep_with(name text, key text, parent text, parent_key text default 'id') returns void
  language plpgsql as $$
declare
  there text := format('exists (select from %I parent where parent.%I = %I.%I', parent, parent_key, name, key);
begin
  execute format('alter table %I enable row level security, force row level security', name);
  execute format('create policy body_sees on %I for select using (due_regard_sees_all() or %s))', name, there);
  execute format(
    'create policy body_changes on %I for all using (due_regard_sees_all() or %s and due_regard_sees(parent.body_id)))',
    name, there
  );
end $$;

select due_regard_keep_apart('dataset', 'dataset');
select due_regard_keep_apart('finding', 'finding');
select due_regard_keep_apart('protection_policy');
select due_regard_keep_apart('release_kept');
select due_regard_keep_apart('policy_proposal');
select due_regard_keep_apart('release_waiting');
select due_regard_keep_apart('small_office');
select due_regard_keep_apart('consultee_link');
select due_regard_keep_apart('agreement');
select due_regard_keep_apart('boundary_set');
select due_regard_keep_apart('source_fetch');
select due_regard_keep_apart('work_under_way');
select due_regard_keep_with('dataset_import', 'dataset_id', 'dataset');
select due_regard_keep_with('dataset_file', 'dataset_id', 'dataset');
select due_regard_keep_with('population', 'dataset_id', 'dataset');
select due_regard_keep_with('submission', 'dataset_id', 'dataset');
select due_regard_keep_with('resumable_upload', 'dataset_id', 'dataset');
select due_regard_keep_with('api_token', 'dataset_id', 'dataset');
select due_regard_keep_with('column_mapping', 'dataset_id', 'dataset');
select due_regard_keep_with('mapping_draft', 'dataset_id', 'dataset');
select due_regard_keep_with('consultee_comment', 'link_id', 'consultee_link');
select due_regard_keep_with('agreement_version', 'agreement_id', 'agreement');

-- What is published says whose it is; everybody may read it.
alter table release add column body_id text not null default due_regard_body();

-- Each body has its own policy for all data, and its own versions of it.
drop index protection_policy_version;
create unique index protection_policy_version on protection_policy (body_id, dataset_id, version) nulls not distinct;

-- The public's own door (start --public-only): a role that can read what is published, and nothing else. It is there with the database that
-- comes with the program; with another, docs/operations says how to make it.
create function due_regard_open_to_public() returns void language plpgsql as $$
begin
  if exists (select from pg_roles where rolname = 'due_regard_public') then
    grant usage on schema public to due_regard_public;
    grant select on release, body, organisation, migration to due_regard_public;
  end if;
end $$;
