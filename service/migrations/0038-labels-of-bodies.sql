-- What one body settles a label to mean is not another's to read or to change.
select due_regard_keep_apart('label_meaning');
alter table label_meaning drop constraint label_meaning_pkey;
alter table label_meaning add primary key (body_id, partner, characteristic, label);
