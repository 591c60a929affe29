-- Windows from before this show what the group's clocks showed; from here on both or none.
update delivery v set
  opens_day = (v.opens_at at time zone g.time_zone)::date,
  opens_time = date_trunc('minute', v.opens_at at time zone g.time_zone)::time,
  closes_day = (v.closes_at at time zone g.time_zone)::date,
  closes_time = date_trunc('minute', v.closes_at at time zone g.time_zone)::time
from "group" g where g.id = v.group_id and v.opens_at is not null;

alter table delivery add check (
  num_nulls(opens_at, closes_at, opens_day, opens_time, closes_day, closes_time) in (0, 6)
);
