-- Nobody approves or releases their own: the database refuses what the program should never ask of it.
alter table protection_policy
  add constraint nobody_approves_their_own check (proposed_by_id is null or approved_by_id is distinct from proposed_by_id);

alter table release_kept
  -- Released by who made or prepared it, as a small office may: its reason is published with it.
  add column by_one_person boolean not null default false;
update release_kept set by_one_person = true
  where exists (select from release where release.id = release_kept.release_id and release.own_release is not null);
alter table release_kept
  add constraint nobody_releases_their_own check (
    by_one_person or released_by_id is null
    or (released_by_id is distinct from made_by and released_by_id is distinct from prepared_by)
  );
