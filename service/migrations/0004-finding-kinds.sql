-- Findings of several kinds, and data of people one by one, such as staff or applicants.

alter table finding
  -- Which kind of measure it answers, such as rate, share or pay.
  add column kind text not null default 'rate' check (kind ~ '^[a-z][a-z-]*$'),
  -- What stands over it, and beside that where, when, of what and compared with whom. Empty for findings made before.
  add column heading text not null default '',
  add column scope text not null default '';

alter table dataset drop constraint dataset_kind_check;
alter table dataset add constraint dataset_kind_check check (kind in ('events', 'population', 'counts', 'people'));
