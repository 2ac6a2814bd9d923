-- That somebody looked at a link is not kept: programs that check letters look too.
alter table consultee_link drop column first_seen_at;
