-- Pictures of publications: cleaned when they were sent, and known by what is in them.
create table publication_image (
  id uuid primary key default gen_random_uuid(),
  -- SHA-256 of the content.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content_type text not null check (content_type in ('image/png', 'image/jpeg')),
  width integer not null check (width between 1 and 20000),
  height integer not null check (height between 1 and 20000),
  -- What colleagues call it.
  name text not null check (length(name) between 1 and 200),
  content bytea not null,
  sent_by text not null,
  sent_at timestamptz not null
);
select due_regard_keep_apart('publication_image');
create unique index publication_image_once on publication_image (body_id, sha256);
create index publication_version_parts on publication_version using gin (document jsonb_path_ops);
-- Anybody sees a picture that stands in something they can read.
create policy public_reads on publication_image for select using (
  exists (
    select from publication_version shown
    where shown.published_at is not null and not shown.hidden and shown.body_id = publication_image.body_id
      and shown.document @> jsonb_build_object(
        'blocks', jsonb_build_array(jsonb_build_object('kind', 'figure', 'image', publication_image.sha256))
      )
  )
);
select due_regard_show_public('publication_image', array['sha256', 'body_id', 'content_type', 'width', 'height', 'content']);

create function publication_image_stays() returns trigger language plpgsql as $$
begin
  raise exception 'A picture stays as it was sent.' using errcode = 'restrict_violation';
end $$;
create trigger publication_image_stays before update on publication_image
  for each row execute function publication_image_stays();
