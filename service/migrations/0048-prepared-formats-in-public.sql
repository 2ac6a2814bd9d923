-- Whose a format is, that people made: the rule by which its files are seen asks for it.
select due_regard_show_public('prepared_format', array[
  'id', 'publication_id', 'body_id', 'format', 'language', 'state', 'from_version', 'content', 'ready_at', 'demonstration'
]);
