-- What was decided is published before a new version takes its place: otherwise one that came after its decision could pass by unseen. The steps
-- there are, as workflow/workflow.ts has them: a test compares the two.

create or replace function analysis_step(depth text, from_state text, to_state text) returns boolean language sql immutable as $$
  select from_state = to_state or (from_state, to_state) in (
    ('draft', 'in-review'), ('changes-requested', 'in-review'), ('in-review', 'draft'), ('in-review', 'changes-requested'),
    ('changes-requested', 'draft'), ('decided', 'published'),
    ('published', 'review-due'), ('published', 'closed'), ('published', 'superseded'), ('published', 'withdrawn'),
    ('review-due', 'closed'), ('review-due', 'superseded'), ('review-due', 'withdrawn'),
    ('draft', 'withdrawn'), ('in-review', 'withdrawn'), ('changes-requested', 'withdrawn')
  ) or (depth = 'screening' and (from_state, to_state) in (('in-review', 'decided')))
  or (depth <> 'screening' and (from_state, to_state) in (
    ('draft', 'ready'), ('in-review', 'ready'), ('changes-requested', 'ready'), ('ready', 'changes-requested'), ('ready', 'decided'),
    ('ready', 'withdrawn'), ('published', 'monitoring'), ('monitoring', 'review-due'), ('monitoring', 'closed'),
    ('monitoring', 'superseded'), ('monitoring', 'withdrawn')
  ))
$$;
