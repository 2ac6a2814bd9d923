-- Who may do what: teams, roles as people hold them, offices too small for two people, links for consultees; and who did what to a
-- policy and a release, so that nobody approves or releases their own.

create table team (
  id uuid primary key default gen_random_uuid(),
  body_id text not null,
  name text not null check (length(name) between 1 and 200),
  made_at timestamptz not null,
  ended_at timestamptz
);
create unique index team_name on team (body_id, lower(name)) where ended_at is null;

-- A role is never taken away, only ended: what somebody could do on a day stays known. Seen across bodies, as people may belong to several.
create table role_held (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id),
  role text not null check (role ~ '^[a-z-]{1,40}$'),
  body_id text not null,
  -- Held in one team, or for one item, such as a finding; in the whole body where neither is there.
  team_id uuid references team (id),
  item text check (length(item) between 1 and 100),
  -- Id of a person, or of whoever acts that is none, such as 'program'.
  given_by text not null,
  given_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null)),
  check (team_id is null or item is null)
);
create unique index role_held_once on role_held (person_id, role, body_id, team_id, item) nulls not distinct
  where ended_at is null;
create index role_held_body on role_held (body_id, role);

create function role_held_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.ended_at is null
    and (new.id, new.person_id, new.role, new.body_id, new.given_by, new.given_at)
      is not distinct from (old.id, old.person_id, old.role, old.body_id, old.given_by, old.given_at)
    and new.team_id is not distinct from old.team_id and new.item is not distinct from old.item
  then
    return new;
  end if;
  raise exception 'A role is ended and not changed or removed: % of role_held is refused.', lower(tg_op) using errcode = 'restrict_violation';
end $$;

create trigger role_held_stays before update or delete on role_held
  for each row execute function role_held_stays();

-- An office with too few people for two at each step. While it lasts a counter-signer from outside is the second person, and
-- who did the first step may do the next one with a reason that the public reads.
create table small_office (
  id uuid primary key default gen_random_uuid(),
  body_id text not null,
  reason text not null check (length(reason) between 1 and 1000),
  begun_by text not null,
  begun_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);
create unique index small_office_once on small_office (body_id) where ended_at is null;

-- A link to one item for somebody without an account. The link itself is nowhere: only what is worked out from it.
create table consultee_link (
  id uuid primary key default gen_random_uuid(),
  body_id text not null,
  -- SHA-256 of the token, in hexadecimal. A token has 256 random bits, so that none can be found by trying.
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  item_kind text not null check (item_kind in ('finding')),
  item text not null check (length(item) between 1 and 100),
  -- What the list calls them: a role or an organisation. Whom a letter went to is in the letter alone, until it was sent.
  consultee text not null check (length(consultee) between 1 and 200),
  question text not null default '' check (length(question) <= 2000),
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  -- The consultee has said that this is all.
  finished_at timestamptz,
  first_seen_at timestamptz,
  check (expires_at > made_at),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index consultee_link_item on consultee_link (item_kind, item);

create table consultee_comment (
  id uuid primary key default gen_random_uuid(),
  link_id uuid not null references consultee_link (id),
  said text not null check (length(said) between 1 and 5000),
  said_at timestamptz not null
);
create index consultee_comment_link on consultee_comment (link_id, said_at);

-- Id of the person, or of whoever acted that was none, such as 'demonstration'; null for what was made before people signed in.
alter table finding add column made_by text;

-- Somebody proposes a policy, somebody else approves it; then it becomes a version of protection_policy.
create table policy_proposal (
  id uuid primary key default gen_random_uuid(),
  dataset_id uuid,
  dataset_title text not null default '',
  preset_id text not null,
  policy jsonb not null,
  review_by date not null,
  note text not null default '',
  proposed_by text not null,
  proposed_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'returned')),
  settled_by text,
  settled_at timestamptz,
  -- Why it was returned.
  reason text not null default '' check (length(reason) <= 2000),
  -- The version it became.
  policy_id uuid references protection_policy (id) on delete set null,
  check ((state = 'waiting') = (settled_at is null)),
  check ((settled_at is null) = (settled_by is null))
);

alter table protection_policy
  -- approved_by says the role, as it goes out with releases; this says who it was, as an id.
  add column approved_by_id text,
  add column proposed_by_id text,
  add column retired_by_id text;

-- What one person prepared and previewed, as it waits for another to release it. It holds true numbers.
create table release_waiting (
  id uuid primary key default gen_random_uuid(),
  finding_id uuid references finding (id) on delete cascade,
  records_dataset_id uuid not null,
  heading text not null,
  -- The tables as they were counted, what may go out of them under its seal, and why each cell is hidden.
  tables json not null,
  text text not null,
  proof json not null,
  policy_id uuid not null references protection_policy (id),
  -- The releases that were known when it was prepared.
  known uuid[] not null,
  made_by text,
  prepared_by text not null,
  prepared_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'released', 'returned')),
  settled_by text,
  settled_at timestamptz,
  reason text not null default '' check (length(reason) <= 2000),
  release_id uuid references release (id) on delete set null,
  check ((state = 'waiting') = (settled_at is null)),
  check ((settled_at is null) = (settled_by is null))
);

alter table release_kept
  add column made_by text,
  add column prepared_by text,
  add column released_by_id text;

-- For the public: it was released by who made or prepared it, and why. Empty for all others.
alter table release
  add column own_release text check (own_release in ('made', 'prepared', 'made and prepared')),
  add column own_release_why text check (length(own_release_why) between 1 and 1000),
  add constraint release_own check ((own_release is null) = (own_release_why is null));
