-- One row per object changed. Rows stay for ever; only the personal values may be erased.
create table history (
  group_id bigint references "group",
  id bigint generated always as identity primary key,
  room text not null,
  object text not null,
  object_id bigint not null,
  action text not null,
  actor_person_id bigint references person,
  acting_as_person_id bigint references person,
  fields jsonb not null default '{}',
  personal jsonb,
  at timestamptz not null
);
create index on history (group_id, object, object_id, id);
create index on history (actor_person_id);

create function keep_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.personal is null
    and (to_jsonb(new) - 'personal') = (to_jsonb(old) - 'personal') then
    return new;
  end if;
  raise exception 'history is never changed';
end $$;
create trigger keep_history before update or delete on history
  for each row execute function keep_history();
