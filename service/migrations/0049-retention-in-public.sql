-- How long what the public sends is kept is public: the page about privacy says it.
create policy public_reads on retention_rule for select using (
  class = 'feedback' and ended_at is null and coalesce(current_setting('due_regard.body', true), '') = ''
);
select due_regard_show_public('retention_rule', array['class', 'months', 'ended_at', 'body_id']);
