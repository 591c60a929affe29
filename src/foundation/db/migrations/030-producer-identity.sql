-- Who a producer is by law, and what everybody may read. Nothing is ordered before `legal_complete`;
-- `missingLegal` (legal.rules.ts) says the same, field by field.
alter table producer
  add people text not null default '',
  add story text not null default '',
  add website text check (website ~ '^https?://'),
  add labels text[] not null default '{}',
  add shows_email boolean not null default false,
  add shows_phone boolean not null default false,
  add legal_form text check (legal_form in ('ei', 'micro', 'earl', 'gaec', 'scea', 'sarl', 'eurl', 'sas', 'sasu',
    'sa', 'snc', 'scop', 'scic', 'cooperative', 'association', 'public')),
  -- W and 9 signs; the department of Corsica has a letter
  add rna text unique check (rna ~ '^W[0-9][0-9AB][0-9]{7}$'),
  add address_1 text not null default '',
  add address_2 text not null default '',
  add vat_regime text check (vat_regime in ('liable', 'exempt-293b', 'farm-flat-rate')),
  add vat_number text check (vat_number ~ '^[A-Z]{2}[0-9A-Z+*]{2,13}$'),
  add capital_cents bigint check (capital_cents > 0),
  add organic_body text check (organic_body ~ '^FR-BIO-[0-9]{2}$'),
  add organic_number text not null default '',
  add organic_until date,
  add mediator_name text not null default '',
  add mediator_address text not null default '',
  -- the newest that was accepted; who, when and where it is kept stands in charter_acceptance
  add charter_version integer check (charter_version > 0),
  add legal_complete boolean not null generated always as (
    legal_form is not null and business_name <> ''
    and (siret is not null or (legal_form = 'association' and rna is not null))
    and address_1 <> '' and postcode <> '' and city <> ''
    and vat_regime is not null and (vat_regime <> 'liable' or vat_number is not null)
    and (capital_cents is not null or legal_form in ('ei', 'micro', 'association', 'public'))
    and mediator_name <> '' and mediator_address <> '' and charter_version is not null) stored;

-- The producers' charter, signed on paper: what a coordinator of the creating group wrote down.
create table charter_acceptance (
  id bigint generated always as identity primary key,
  producer_id bigint not null references producer,
  version integer not null check (version > 0),
  accepted_on date not null,
  signed_by text not null check (signed_by <> ''),
  recorded_by_person_id bigint not null references person,
  recorded_at timestamptz not null
);
create index on charter_acceptance (producer_id, id);
create index on charter_acceptance (recorded_by_person_id);
