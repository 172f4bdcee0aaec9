-- A new address for somebody in the register: it holds only once it was confirmed from there.
create table address_wish (
  organisation text not null references organisation,
  token_hash bytea not null,
  -- Of the link by which the old address stops it.
  stop_hash bytea not null,
  member uuid not null,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  by text not null check (by in ('member', 'officer')),
  asked_at timestamptz not null,
  holds_from timestamptz not null,
  expires_at timestamptz not null,
  -- Confirmed, stopped, or followed by another wish.
  done_at timestamptz,
  primary key (organisation, token_hash),
  unique (organisation, stop_hash),
  foreign key (organisation, member) references member
);
create index address_wish_member on address_wish (organisation, member);

-- That an address was changed, by whom and when; never which.
create table address_changed (
  organisation text not null,
  member uuid not null,
  by text not null check (by in ('member', 'officer')),
  at timestamptz not null,
  foreign key (organisation, member) references member
);
create index address_changed_member on address_changed (organisation, member);
