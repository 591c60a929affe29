-- Distributions keep instants made in the group's zone: once there is one, the zone stays.
create function keep_zone() returns trigger language plpgsql as $$
begin
  if exists (select from distribution where group_id = new.id) then
    raise exception 'the zone of a group with distributions cannot change' using errcode = 'CG002';
  end if;
  return new;
end $$;
create trigger keep_zone before update of time_zone on "group"
  for each row when (old.time_zone <> new.time_zone) execute function keep_zone();
