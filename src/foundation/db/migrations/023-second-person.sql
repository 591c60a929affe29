-- Somebody invited into a household: it has two people at most, so one invitation at a time. The letter's link is sealed
-- with the installation's secret: who reads this row can't accept.
create table household_invitation (
  id bigint generated always as identity primary key,
  code text not null unique default new_code(),
  account_id bigint not null unique references account,
  invited_by_person_id bigint not null references person,
  first_name text not null check (first_name <> ''),
  last_name text not null check (last_name <> ''),
  email text not null check (email = lower(email)),
  language text not null check (language in ('fr', 'en')),
  -- its newest letter
  asked_at timestamptz not null,
  expires_at timestamptz not null
);
create index on household_invitation (email);
create index on household_invitation (invited_by_person_id);

-- The second person named when registering is invited once the code has proven the first.
alter table registration add column second_first_name text not null default '';
alter table registration add column second_last_name text not null default '';
alter table registration add column second_email text not null default '';
