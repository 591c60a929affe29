-- A right of a person in a group. catalog_id narrows « catalogs » to a named one (its key follows with the table).
create table held_right (
  group_id bigint not null references "group",
  person_id bigint not null references person,
  kind text not null
    check (kind in ('settings', 'members', 'catalogs', 'distributions', 'money', 'messages')),
  catalog_id bigint check (catalog_id is null or kind = 'catalogs'),
  unique nulls not distinct (group_id, person_id, kind, catalog_id)
);
create index on held_right (person_id);

create function keep_last_settings() returns trigger language plpgsql as $$
begin
  -- takes turns with others who give or take rights in this group
  perform 1 from "group" where id = old.group_id for no key update;
  if found and not exists (
    select from held_right where group_id = old.group_id and kind = 'settings'
  ) then
    raise exception 'the last settings right of a group cannot go' using errcode = 'CG001';
  end if;
  return null;
end $$;

create constraint trigger keep_last_settings after delete or update on held_right
  deferrable initially deferred
  for each row when (old.kind = 'settings') execute function keep_last_settings();
