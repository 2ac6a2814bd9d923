-- What a partner sends may be expected for a time only.
alter table partner_schedule
  -- The last month that is expected; null: no end is known.
  add column last_month text check (last_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' and last_month >= first_month);
