-- What becomes of the credentials of a secret vote until its box is opened.

-- The lists of public credentials that whoever makes them apart from the platform has handed in. The last one counts, once it is confirmed; everybody can see that there were others.
create table box_list (
  organisation text not null,
  motion text not null,
  stage text not null,
  number integer not null check (number > 0),
  credentials integer not null check (credentials > 0),
  -- How many of them are spares.
  spares integer not null default 0 check (spares >= 0),
  -- Of the list as the archive holds it.
  fingerprint text not null check (fingerprint ~ '^[A-Za-z0-9+/]{43}$'),
  at timestamptz not null,
  confirmed boolean not null default false,
  primary key (organisation, motion, stage, number),
  foreign key (organisation, motion, stage) references box
);

-- By a spare one no ballot is taken until it takes the place of another, and by that one none any more from then on.
alter table box_credential add column state text not null default 'counts' check (state in ('counts', 'spare', 'replaced'));

-- Who has asked whoever makes the credentials for theirs again, or for another.
create table box_wish (
  organisation text not null,
  motion text not null,
  stage text not null,
  member uuid not null,
  wants text not null check (wants in ('the same', 'another')),
  done boolean not null default false,
  primary key (organisation, motion, stage, member),
  foreign key (organisation, motion, stage) references box,
  foreign key (organisation, member) references member
);
create index box_wish_member on box_wish (organisation, member);

-- Whom of the members that were drawn from the roll those who hold the key have found. The record holds the numbers alone.
create table box_drawn (
  organisation text not null,
  motion text not null,
  stage text not null,
  member uuid not null,
  found text not null check (found in ('reached', 'not reached', 'unknown')),
  primary key (organisation, motion, stage, member),
  foreign key (organisation, motion, stage) references box,
  foreign key (organisation, member) references member
);
create index box_drawn_member on box_drawn (organisation, member);
