-- How members hear of what concerns them. Formal notices are no part of it: they go to everybody whom the text names, whatever is chosen here.

-- What somebody chose; without a row the defaults of the feature hold.
create table notification_preference (
  organisation text not null,
  member uuid not null,
  digest text not null check (digest in ('daily', 'weekly', 'none')),
  -- In the organisation's zone. The day counts for a weekly digest, 1 is Monday.
  hour smallint not null check (hour between 0 and 23),
  weekday smallint not null check (weekday between 1 and 7),
  -- From this hour until that one nothing comes; both null: there are none.
  quiet_from smallint check (quiet_from between 0 and 23),
  quiet_until smallint check (quiet_until between 0 and 23),
  wanted text[] not null check (wanted <@ array['mine', 'thread', 'mention', 'proposal', 'result', 'announcement']),
  -- One mail before a vote closes that its reader has not answered.
  reminder boolean not null,
  -- What is said to them comes in a mail of its own.
  at_once boolean not null,
  primary key (organisation, member),
  foreign key (organisation, member) references member,
  check ((quiet_from is null) = (quiet_until is null) and (quiet_from is null or quiet_from <> quiet_until))
);
create index notification_at_once on notification_preference (organisation, member) where at_once;

-- What happened that concerns somebody: one row for each person, or one for everybody (member null). What is said in discussions is read from there.
create table notification (
  organisation text not null references organisation,
  id bigint generated always as identity,
  member uuid,
  kind text not null check (kind in ('mine', 'proposal', 'result', 'announcement')),
  what text not null check (length(what) between 1 and 40),
  motion text,
  -- The commitment of the text that was published, of an announcement.
  text text,
  -- When its transaction began, by the organisation's clock.
  at timestamptz not null,
  primary key (organisation, id),
  unique nulls not distinct (organisation, member, what, motion, at),
  foreign key (organisation, member) references member,
  foreign key (organisation, motion) references motion
);
create index notification_announced on notification (organisation, id desc) where what = 'announced';
create index notification_member on notification (organisation, member, at desc, id desc);

-- How far somebody has looked at the news, and how far they have been sent.
create table notification_mark (
  organisation text not null,
  member uuid not null,
  seen_until timestamptz,
  digested_until timestamptz,
  told_until timestamptz,
  primary key (organisation, member),
  foreign key (organisation, member) references member
);

-- The primary key decides that nobody gets two digests in one day.
create table digest (
  organisation text not null,
  member uuid not null,
  day date not null,
  at timestamptz not null,
  primary key (organisation, member, day),
  foreign key (organisation, member) references member
);

-- And that nobody is reminded of a vote twice.
create table vote_reminder (
  organisation text not null,
  member uuid not null,
  motion text not null,
  stage text not null,
  at timestamptz not null,
  primary key (organisation, member, motion, stage),
  foreign key (organisation, motion) references motion
);

-- Where a mail is answered to. The address is made of the id and a code over the whole row, so that who reads this table can't make one.
create table reply_address (
  organisation text not null,
  id bigint generated always as identity unique,
  member uuid not null,
  -- What is answered.
  post uuid not null,
  expires_at timestamptz not null,
  primary key (organisation, id),
  foreign key (organisation, member) references member
);
create index reply_address_post on reply_address (organisation, member, post, expires_at desc);

-- Mails that came in: each is taken once. Of its text and its addresses nothing is kept here.
create table mail_received (
  organisation text not null references organisation,
  hash bytea not null check (length(hash) = 32),
  member uuid not null,
  at timestamptz not null,
  primary key (organisation, hash)
);
create index mail_received_member on mail_received (organisation, member, at desc);

-- A calendar of somebody's own, read by whoever knows its address; a new address ends the old one.
create table calendar_feed (
  organisation text not null,
  member uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  made_at timestamptz not null,
  primary key (organisation, member),
  unique (organisation, token_hash),
  foreign key (organisation, member) references member
);

-- Where an answer goes, and where its reader stops such mails. Both null: a formal notice, an account matter.
alter table outbox
  add column reply_to text check (length(reply_to) between 3 and 254),
  add column unsubscribe text check (length(unsubscribe) <= 1000);
-- How many mails about discussions somebody has had in the last hour.
create index outbox_discussion on outbox (organisation, member, created_at) where purpose = 'discussion';
