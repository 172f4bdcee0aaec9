-- What is put to a motion: proposals to a call, other texts beside a motion, amendments to a text. Its facts are OptionFacts of packages/procedure and stand in
-- the facts of its motion; here is what people see and what counts. No rule is decided here.
create table option (
  organisation text not null,
  motion text not null,
  id text not null check (id ~ '^[A-Za-z0-9_-]{22}$'),
  -- Within its motion, as people call it: "Proposal 3".
  number integer not null,
  kind text not null check (kind in ('proposal', 'alternative', 'amendment')),
  title text not null check (length(title) between 1 and 200),
  commitment text not null,
  -- The text that an amendment was made from, so that it can be merged with what was accepted meanwhile.
  base text,
  mover uuid not null,
  -- A theme and a place, where the mover names them.
  theme text check (length(theme) between 1 and 60),
  place text check (length(place) between 1 and 100),
  cost bigint check (cost >= 0),
  put_at timestamptz not null,
  primary key (organisation, motion, id),
  unique (organisation, motion, number),
  foreign key (organisation, motion) references motion,
  foreign key (organisation, mover) references member
);

-- Those who move a motion (option = '') or an option together; the first mover is one of them. A row is an agreement that was given by a press.
create table mover (
  organisation text not null,
  motion text not null,
  option text not null,
  member uuid not null,
  handle text not null,
  agreed_at timestamptz not null,
  -- Has agreed to take it back.
  withdraws boolean not null default false,
  primary key (organisation, motion, option, member),
  foreign key (organisation, motion) references motion
);

-- The primary key decides that nobody signs an option twice.
create table option_signature (
  organisation text not null,
  motion text not null,
  option text not null,
  member uuid not null,
  handle text not null,
  primary key (organisation, motion, option, member),
  foreign key (organisation, motion, option) references option
);

-- A composite that is offered to the movers of its parts and waits for their consent to this very text.
create table composite (
  organisation text not null,
  motion text not null,
  id text not null,
  parts text[] not null,
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 200000),
  cost bigint check (cost >= 0),
  by uuid not null,
  at timestamptz not null,
  -- Became an option, or was refused by one of the movers.
  done_at timestamptz,
  primary key (organisation, motion, id),
  foreign key (organisation, motion) references motion
);

create table composite_consent (
  organisation text not null,
  motion text not null,
  composite text not null,
  member uuid not null,
  handle text not null,
  agrees boolean not null,
  at timestamptz not null,
  primary key (organisation, motion, composite, member),
  foreign key (organisation, motion, composite) references composite
);

-- One voter's paper with several options, as @folkmoot/tally writes it. The primary key decides that nobody votes twice.
create table mark (
  organisation text not null,
  motion text not null,
  stage text not null,
  member uuid not null,
  handle text not null,
  mark text not null check (length(mark) <= 4000),
  -- Of the form that was sent: the same key again is a retry and gets the same answer.
  key text not null check (length(key) between 16 and 64),
  primary key (organisation, motion, stage, member),
  foreign key (organisation, motion) references motion
);

-- What those who hear an appeal have said, one voice each. option = '': the motion itself.
create table appeal_voice (
  organisation text not null,
  motion text not null,
  option text not null,
  member uuid not null,
  handle text not null,
  ruling text not null check (ruling in ('in-order', 'out-of-order')),
  commitment text not null,
  at timestamptz not null,
  primary key (organisation, motion, option, member)
);

-- Who has answered in a vote, on whichever kind of paper.
create view answered as
  select organisation, motion, stage, member from vote
  union all
  select organisation, motion, stage, member from mark;
