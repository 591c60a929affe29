-- What the label of a product says. Everything may be missing: a list of names and prices is enough to begin.
alter table product
  add column subcategory text check (subcategory <> ''),
  add column origin_country text check (origin_country ~ '^[A-Z]{2}$'),
  add column origin_place text not null default '',
  add column labels text[] not null default '{}',
  add column ingredients text not null default '',
  -- code → 'yes' | 'no'; absent: nobody said
  add column allergens jsonb not null default '{}' check (jsonb_typeof(allergens) = 'object'),
  -- code → text; which ones fit is decided by the category
  add column mentions jsonb not null default '{}' check (jsonb_typeof(mentions) = 'object'),
  add column storage text check (storage in ('ambient', 'cool', 'frozen')),
  add column withdrawal text
    check (withdrawal in ('14-days', 'perishable', 'sealed', 'made-to-order')),
  add column deposit_cents integer check (deposit_cents between 0 and 99999999);
