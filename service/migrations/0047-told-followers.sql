-- Who was told of what, so that a job that is done twice tells nobody twice. It goes with the row of who followed.
create table publication_told (
  follower_id uuid not null references publication_follower (id) on delete cascade,
  version_id uuid not null references publication_version (id) on delete cascade,
  what text not null check (what in ('published', 'withdrawn')),
  primary key (follower_id, version_id, what)
);
comment on table publication_told is 'Of whom to tell: not read by anybody but the program.';
