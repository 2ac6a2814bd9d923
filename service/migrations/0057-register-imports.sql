-- A body’s existing register brought in from a spreadsheet, kept as it came; and what of the register is never changed or removed.

create table register_import (
  id uuid primary key default gen_random_uuid(),
  file_name text not null check (length(file_name) between 1 and 300),
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  -- The name of the sheet; null of a text file.
  sheet text,
  state text not null default 'read' check (state in ('read', 'done', 'undone', 'put-aside')),
  -- The headings, and every row with its line, just as they stood in the file.
  columns jsonb not null,
  rows jsonb not null,
  -- Which heading is which field, and what is meant where the file is silent.
  meaning jsonb not null,
  read_by text not null,
  read_at timestamptz not null,
  done_by text,
  done_at timestamptz,
  undone_by text,
  undone_at timestamptz,
  added integer not null default 0,
  changed integer not null default 0,
  same integer not null default 0,
  left_out integer not null default 0,
  check ((done_at is null) = (done_by is null)),
  check ((undone_at is null) = (undone_by is null))
);
select due_regard_keep_apart('register_import');
create index register_import_list on register_import (body_id, read_at desc);

-- What became of each row.
create table register_import_row (
  import_id uuid not null references register_import (id) on delete cascade,
  line integer not null check (line >= 1),
  what text not null check (what in ('added', 'changed', 'same', 'left-out')),
  item_id uuid references register_item (id) on delete set null,
  problems text[] not null default '{}',
  -- The fields that were changed, as they were before and after.
  before jsonb,
  after jsonb,
  primary key (import_id, line)
);
select due_regard_keep_with('register_import_row', 'import_id', 'register_import');
create index register_import_row_item on register_import_row (item_id);

alter table register_item add column import_id uuid references register_import (id);
create index register_item_import on register_item (import_id) where import_id is not null;
create index register_item_owner on register_item (owner_id) where owner_id is not null;

-- Its words were taken out of its file by the program.
alter table register_version add column text_from_file boolean not null default false;
-- Only spelling, names or layout changed, as whoever added it says: nobody is asked to look at it for equality.
alter table register_version add column editorial boolean not null default false;

create function register_item_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    -- What an import brought in and nobody has touched since goes again when the import is undone.
    if old.demonstration or (
      old.import_id is not null and old.edition = 1
      and not exists (select from register_trigger where item_id = old.id)
      and not exists (select from register_version where item_id = old.id)
    ) then
      return old;
    end if;
    raise exception 'An item of the register is ended or withdrawn, and never removed.' using errcode = 'restrict_violation';
  end if;
  if (new.id, new.reference, new.made_by, new.made_at, new.body_id)
    is distinct from (old.id, old.reference, old.made_by, old.made_at, old.body_id) then
    raise exception 'The reference of an item of the register, and who added it when, stay.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger register_item_stays before update or delete on register_item for each row execute function register_item_stays();

create function register_history_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select from register_item where id = old.item_id and not demonstration) then
    raise exception 'Versions and triggers of an item of the register are never changed or removed.' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger register_version_stays before update or delete on register_version for each row execute function register_history_stays();
create trigger register_trigger_stays before update or delete on register_trigger for each row execute function register_history_stays();
