-- The ballot boxes of secret votes. What is public of a box, from its first event to its result, stands in its archive (box_event), in the format of Belenios;
-- the other tables hold what leads there. No rule is decided here. How anybody voted is in no table: ballots are encrypted before they come.

create table box (
  organisation text not null,
  motion text not null,
  stage text not null,
  -- Of the election; credentials are made with it, so that it stays when the key is begun anew.
  uuid text not null check (uuid ~ '^[1-9A-HJ-NP-Za-km-z]{14}$'),
  -- How often the key was begun.
  attempt integer not null default 1 check (attempt > 0),
  -- When this attempt was begun, and since when it waits for the step that is due, by the organisation's clock.
  begun_at timestamptz not null,
  waits_since timestamptz not null,
  -- trustees.json, once the key is made.
  trustees text,
  -- Where the platform holds the key: its secret, sealed with a key that is not in this database.
  sealed_key bytea,
  -- election.json, once nothing of it can change any more.
  election text,
  -- The end of the archive: what the next event is appended to.
  archive_time bigint,
  parent text check (parent ~ '^[0-9a-f]{64}$'),
  height integer not null default 0 check (height >= 0),
  -- The holder of the office that makes the credentials was asked for them.
  registrar_asked boolean not null default false,
  -- Why it can't be made ready or opened, should that be so.
  fault text,
  primary key (organisation, motion, stage),
  foreign key (organisation, motion) references motion,
  check ((parent is null) = (height = 0))
);

-- Who holds a part of the key, and what they have sent; each message as it came, sealed where it is for one of them.
create table box_trustee (
  organisation text not null,
  motion text not null,
  stage text not null,
  attempt integer not null,
  number integer not null check (number > 0),
  member uuid not null,
  certificate text,
  polynomial text,
  output text,
  -- Their part of the key, sealed for them.
  sealed_key text,
  rehearsed text,
  shuffled boolean not null default false,
  decrypted boolean not null default false,
  primary key (organisation, motion, stage, attempt, number),
  unique (organisation, motion, stage, attempt, member),
  foreign key (organisation, motion, stage) references box,
  foreign key (organisation, member) references member
);
create index box_trustee_member on box_trustee (organisation, member);

-- The public credentials, one for each place on the roll. Whose is whose stands nowhere.
create table box_credential (
  organisation text not null,
  motion text not null,
  stage text not null,
  credential text not null check (length(credential) <= 700),
  primary key (organisation, motion, stage, credential),
  foreign key (organisation, motion, stage) references box
);

-- That somebody has voted. The primary key decides that nobody votes twice. `bound`: a code over the member and the credential that only whoever has the key of
-- this server can make or compare, so that a second vote is by the same credential.
create table box_voter (
  organisation text not null,
  motion text not null,
  stage text not null,
  member uuid not null,
  bound bytea not null check (length(bound) = 16),
  primary key (organisation, motion, stage, member),
  foreign key (organisation, motion, stage) references box
);

-- Accepted ballots, without times. `round` counts those of one credential: the last counts. Once it is in the archive the text is kept only there; the row is then written
-- anew together with those of its batch, so that not even its place on the disk tells beside whom it came.
create table box_ballot (
  organisation text not null,
  motion text not null,
  stage text not null,
  credential text not null,
  round integer not null check (round between 1 and 20),
  tracker text not null check (tracker ~ '^[A-Za-z0-9+/]{43}$'),
  ballot text,
  primary key (organisation, motion, stage, credential, round),
  unique (organisation, motion, stage, tracker),
  foreign key (organisation, motion, stage, credential) references box_credential
);
create index box_ballot_waiting on box_ballot (organisation, motion, stage, round, tracker) where ballot is not null;

-- The archive, event by event: the bytes of its records and of the event itself.
create table box_event (
  organisation text not null,
  motion text not null,
  stage text not null,
  height integer not null check (height >= 0),
  kind text not null check (kind in ('Setup', 'Ballot', 'EndBallots', 'EncryptedTally', 'Shuffle', 'EndShuffles', 'PartialDecryption', 'Result')),
  -- Whose shuffle or partial decryption it is, by their number.
  owner integer,
  bytes bytea not null,
  primary key (organisation, motion, stage, height),
  foreign key (organisation, motion, stage) references box
);
-- Each trustee mixes and opens once, and what comes once comes once.
create unique index box_event_owner on box_event (organisation, motion, stage, kind, owner) where owner is not null;
create unique index box_event_once on box_event (organisation, motion, stage, kind) where kind not in ('Ballot', 'Shuffle', 'PartialDecryption');

-- Who has answered in a vote, on whichever kind of paper.
create or replace view answered as
  select organisation, motion, stage, member from vote
  union all
  select organisation, motion, stage, member from mark
  union all
  select organisation, motion, stage, member from box_voter;
