-- Every key begins with the organisation, so that organisations can be separated later. No rule is decided here:
-- these tables hold what happened and the texts; what follows from it is computed by packages/procedure.

create table organisation (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text not null,
  mode text not null check (mode in ('rehearsal', 'real')),
  -- A rehearsal's clock: the database's plus this much. Always 0 for a real organisation.
  clock_offset interval not null default interval '0',
  -- OrganisationFacts of packages/procedure, folded from the entries in the transaction that writes them.
  facts jsonb not null,
  accent text not null default 'ink',
  created_at timestamptz not null default clock_timestamp(),
  check (mode = 'rehearsal' or clock_offset = interval '0')
);

-- Texts beside the record, by salted commitment. Withholding one empties text and salt; the commitment stays.
create table text_beside (
  organisation text not null references organisation,
  commitment text not null,
  salt bytea,
  body text,
  withheld_at timestamptz,
  primary key (organisation, commitment),
  check ((body is null) = (withheld_at is not null) and (salt is null) = (body is null))
);

create table constitution_version (
  organisation text not null references organisation,
  number integer not null check (number > 0),
  commitment text not null,
  rules jsonb not null,
  rules_hash text not null,
  motion text,
  in_force_at timestamptz not null,
  primary key (organisation, number),
  foreign key (organisation, commitment) references text_beside
);

create table member (
  organisation text not null references organisation,
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  local_group text,
  joined_on date not null,
  -- Source of this person's handles; destroying it makes every handle of theirs unlinkable for ever.
  secret bytea not null check (length(secret) = 32),
  -- Rehearsals only: somebody that a newcomer may sign in as from the development inbox.
  sample text,
  entered_at timestamptz not null,
  left_at timestamptz,
  primary key (organisation, id)
);
create unique index member_email on member (organisation, email) where left_at is null;
-- Counting those who were members at an instant reads these indexes alone: today's number, less those who came after it, and those who have left since.
create index member_entered on member (organisation, entered_at) include (left_at);
create index member_left on member (organisation, left_at) include (entered_at) where left_at is not null;

-- Who sits in a body or holds an office.
create table seat (
  organisation text not null,
  body text not null,
  member uuid not null,
  since timestamptz not null,
  until timestamptz,
  foreign key (organisation, member) references member
);
create unique index seat_once on seat (organisation, body, member) where until is null;
create index seat_member on seat (organisation, member) where until is null;

create table invitation (
  organisation text not null references organisation,
  token_hash bytea not null,
  email text not null,
  name text not null,
  local_group text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (organisation, token_hash)
);

-- Who was named for a seat or an office when the organisation was founded. A seat stays empty until its person accepts.
create table named_person (
  organisation text not null references organisation,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  -- A body or an office of the text.
  place text not null,
  named_by uuid not null,
  -- When the last invitation went out.
  invited_at timestamptz,
  seated_at timestamptz,
  primary key (organisation, email, place),
  foreign key (organisation, named_by) references member
);

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

-- No foreign key to the member: looking them up once more would be work that only an address of a member makes (H-56). Members are never deleted.
create table login (
  organisation text not null references organisation,
  id uuid not null default gen_random_uuid(),
  -- null when the address belongs to nobody: the same row, the same time, no mail.
  member uuid,
  link_hash bytea not null unique,
  code_hash bytea not null,
  browser_hash bytea not null,
  attempts integer not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation, id)
);
-- A code is looked for by its browser, and wrong codes are counted by whom they would sign in.
create index login_browser on login (organisation, browser_hash, created_at desc);
create index login_member on login (organisation, member, created_at);

create table session (
  token_hash bytea primary key,
  organisation text not null,
  member uuid not null,
  device text not null,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  foreign key (organisation, member) references member
);
create index session_member on session (organisation, member);

create table motion (
  organisation text not null references organisation,
  id text not null check (id ~ '^[A-Za-z0-9_-]{22}$'),
  number integer not null,
  title text not null check (length(title) between 1 and 200),
  commitment text not null,
  mover uuid not null,
  -- MotionFacts of packages/procedure.
  facts jsonb not null,
  -- The earliest instant at which time alone changes something; null when it waits for a person or is over.
  next_due timestamptz,
  primary key (organisation, id),
  unique (organisation, number),
  foreign key (organisation, mover) references member
);
create index motion_due on motion (organisation, next_due) where next_due is not null;

-- Who counts for a motion: one row a person, their handle in this motion and nowhere else.
create table roll_place (
  organisation text not null,
  motion text not null,
  stage text not null,
  member uuid not null,
  handle text not null,
  primary key (organisation, motion, stage, member),
  foreign key (organisation, motion) references motion
);

create table signature (
  organisation text not null,
  motion text not null,
  member uuid not null,
  handle text not null,
  primary key (organisation, motion, member),
  foreign key (organisation, motion) references motion
);

-- The primary key decides that nobody votes twice.
create table vote (
  organisation text not null,
  motion text not null,
  stage text not null,
  member uuid not null,
  handle text not null,
  choice text not null check (choice in ('for', 'against', 'abstain')),
  -- Of the form that was sent: the same key again is a retry and gets the same answer.
  key text not null check (length(key) between 16 and 64),
  primary key (organisation, motion, stage, member),
  foreign key (organisation, motion) references motion
);

create table dissent (
  organisation text not null,
  motion text not null,
  stage text not null,
  member uuid not null,
  commitment text not null,
  at timestamptz not null,
  primary key (organisation, motion, stage, member)
);

create table challenge_voice (
  organisation text not null,
  motion text not null,
  member uuid not null,
  handle text not null,
  ruling text not null check (ruling in ('stands', 'annulled')),
  commitment text not null,
  at timestamptz not null,
  primary key (organisation, motion, member)
);

create table comment (
  organisation text not null,
  motion text not null,
  id uuid not null default gen_random_uuid(),
  author uuid not null,
  reply_to uuid,
  body text not null check (length(body) between 1 and 10000),
  at timestamptz not null,
  primary key (organisation, id),
  foreign key (organisation, motion) references motion,
  foreign key (organisation, author) references member
);
create index comment_thread on comment (organisation, motion, at);

-- An act that was acknowledged once answers its retry with the same answer.
create table act (
  organisation text not null,
  member uuid not null,
  key text not null check (length(key) between 16 and 64),
  outcome jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (organisation, member, key)
);
-- The lists that pages show of acts: refusals of an organisation, acts of a person in the last hour, announcements by the commitment of their text.
create index act_refused on act (organisation, at desc) where outcome->>'kind' = 'refused';
create index act_recent on act (organisation, member, at);
create index act_announced on act (organisation, (outcome->>'announced')) where outcome->>'announced' is not null;

create table outbox (
  id bigint generated always as identity primary key,
  organisation text not null references organisation,
  member uuid,
  motion text,
  purpose text not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  created_at timestamptz not null default clock_timestamp(),
  -- Sent is not delivered: the three are kept apart.
  sent_at timestamptz,
  failed_at timestamptz,
  failure text,
  attempts integer not null default 0,
  -- When a mail that could not be handed over is tried again.
  next_attempt_at timestamptz,
  -- Rehearsals: shown in the development inbox, never sent.
  inbox boolean not null
);
create index outbox_unsent on outbox (id) where sent_at is null and failed_at is null and not inbox;
create index outbox_motion on outbox (organisation, motion) where motion is not null;
create index outbox_inbox on outbox (organisation, recipient, id desc) where inbox;

-- The record. Entries wait in `pending` in the order of their acts; the sequencer numbers them.
create table pending_entry (
  organisation text not null references organisation,
  id bigint generated always as identity,
  bytes bytea not null check (length(bytes) <= 65535),
  primary key (organisation, id)
);

create table entry (
  organisation text not null references organisation,
  index bigint not null check (index >= 0),
  bytes bytea not null,
  motion text,
  primary key (organisation, index)
);
create index entry_motion on entry (organisation, motion) where motion is not null;

-- One row an organisation; replaced by compare-and-swap on the size.
create table log_head (
  organisation text primary key references organisation,
  origin text not null,
  size bigint not null,
  -- Right edge of the tree: the roots of its complete subtrees, largest first, 32 bytes each.
  edge bytea not null,
  checkpoint text not null
);

-- Hashes of the tree's complete subtrees of 256 entries and more: a proof reads a few of these and at most 512 entries.
create table log_node (
  organisation text not null references organisation,
  level smallint not null check (level >= 8),
  index bigint not null check (index >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (organisation, level, index)
);

-- A record that must not be signed any further (older than what was signed, or not what was signed): nobody can act until it is mended.
create table log_stop (
  organisation text primary key references organisation,
  why text not null,
  since timestamptz not null default clock_timestamp()
);

-- Handle lists of rolls, by hash: part of the public export.
create table roll_list (
  organisation text not null references organisation,
  hash text not null,
  handles bytea not null,
  primary key (organisation, hash)
);
