-- A delivery's own window as typed, beside the instants made from it, as a distribution's.
alter table delivery
  add column opens_day date,
  add column opens_time time,
  add column closes_day date,
  add column closes_time time;
