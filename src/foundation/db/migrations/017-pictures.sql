-- A picture is kept as WebP in up to four widths, under an address that never changes; what shows it names it.
create table picture (
  id bigint generated always as identity primary key,
  code text not null unique default new_code(),
  -- of the largest variant
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  created_at timestamptz not null default now()
);

create table picture_variant (
  picture_id bigint not null references picture on delete cascade,
  -- as the address asks for it; a small photo is not enlarged
  width integer not null check (width in (208, 416, 832, 1248)),
  bytes bytea not null,
  primary key (picture_id, width)
);
-- WebP doesn't get smaller
alter table picture_variant alter bytes set storage external;

alter table product add column picture_id bigint references picture;
alter table place add column picture_id bigint references picture;
alter table "group" add column picture_id bigint references picture;
create index on product (picture_id) where picture_id is not null;
create index on place (picture_id) where picture_id is not null;
create index on "group" (picture_id) where picture_id is not null;

create table producer_picture (
  producer_id bigint not null references producer on delete cascade,
  picture_id bigint not null references picture,
  position integer not null check (position >= 0),
  primary key (producer_id, picture_id),
  unique (producer_id, position) deferrable
);
create index on producer_picture (picture_id);

-- A picture replaced, taken away, or gone with what showed it, goes too; unless something else shows it.
create function forget_picture() returns trigger language plpgsql as $$
begin
  begin
    delete from picture where id = old.picture_id;
  exception when foreign_key_violation then null;
  end;
  return null;
end $$;

create trigger forget_replaced_picture after update of picture_id on product for each row
  when (old.picture_id is distinct from new.picture_id) execute function forget_picture();
create trigger forget_picture after delete on product for each row
  when (old.picture_id is not null) execute function forget_picture();
create trigger forget_replaced_picture after update of picture_id on place for each row
  when (old.picture_id is distinct from new.picture_id) execute function forget_picture();
create trigger forget_picture after delete on place for each row
  when (old.picture_id is not null) execute function forget_picture();
create trigger forget_replaced_picture after update of picture_id on "group" for each row
  when (old.picture_id is distinct from new.picture_id) execute function forget_picture();
create trigger forget_picture after delete on "group" for each row
  when (old.picture_id is not null) execute function forget_picture();
create trigger forget_picture after delete on producer_picture for each row
  execute function forget_picture();
