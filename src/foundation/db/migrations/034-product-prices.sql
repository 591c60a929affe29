-- The prices a product has had: a row at each change of price or VAT, whichever way it was changed.
create table product_price (
  group_id bigint not null,
  id bigint generated always as identity,
  product_id bigint not null,
  price_cents integer not null,
  vat_bp integer,
  from_at timestamptz not null,
  primary key (group_id, id),
  foreign key (group_id, product_id) references product (group_id, id) on delete cascade
);
create index on product_price (group_id, product_id, id);

insert into product_price (group_id, product_id, price_cents, vat_bp, from_at)
  select group_id, id, price_cents, vat_bp, created_at from product;

create function keep_price() returns trigger language plpgsql as $$
begin
  insert into product_price (group_id, product_id, price_cents, vat_bp, from_at)
    values (new.group_id, new.id, new.price_cents, new.vat_bp, clock_timestamp());
  return null;
end $$;

create trigger keep_first_price after insert on product
  for each row execute function keep_price();
create trigger keep_changed_price after update of price_cents, vat_bp on product
  for each row when ((old.price_cents, old.vat_bp) is distinct from (new.price_cents, new.vat_bp))
  execute function keep_price();
