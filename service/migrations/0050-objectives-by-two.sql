-- Who worded an objective, and who published it: not the same, unless the program itself took it from a profile.
alter table objective add column worded_by text[] not null default '{}';
alter table objective add column published_by text;
alter table objective add constraint objective_published_by_another
  check (published_by is null or not (published_by = any (worded_by)));

-- What people prepared of a text that is hidden, or that was never published, is not the public's to read.
drop policy public_reads on prepared_format;
create policy public_reads on prepared_format for select using (
  state = 'ready' and exists (
    select from publication_version each
    where each.publication_id = prepared_format.publication_id and each.number = from_version
      and each.published_at is not null and not each.hidden
  )
);
