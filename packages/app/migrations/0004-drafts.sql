-- What somebody writes before it is put forward. Nothing of it decides anything: a draft becomes a motion by its deposit, with the id that the draft has.
create table draft (
  organisation text not null references organisation,
  id text not null check (id ~ '^[A-Za-z0-9_-]{22}$'),
  owner uuid not null,
  -- Of the form that was sent first: sending it again is the same draft.
  key text not null check (length(key) between 16 and 64),
  kind text not null check (kind in ('change', 'motion')),
  -- What somebody wants, as the page calls it; of a motion what it is about.
  wish text not null check (length(wish) <= 100),
  -- `procedure:…` or `body:…`; empty until it is chosen.
  addressee text not null check (length(addressee) <= 80),
  title text not null check (length(title) <= 200),
  body text not null check (length(body) <= 200000),
  -- The day and time that its author wants it decided at, in local time as it was typed.
  decide_at text not null check (length(decide_at) <= 16),
  -- The version of the constitution that it was written against.
  base_version integer not null,
  -- Of two who save at the same moment, the second names a revision that is no longer the newest, and is shown what changed.
  revision integer not null check (revision > 0),
  saved_by uuid not null,
  saved_at timestamptz not null,
  deleted_at timestamptz,
  primary key (organisation, id),
  unique (organisation, owner, key),
  foreign key (organisation, owner) references member
);
create index draft_owner on draft (organisation, owner, saved_at desc);

-- What a draft said before. One version holds what one person saved in one sitting: `first` is the revision that began it, `last` the newest in it.
create table draft_version (
  organisation text not null,
  draft text not null,
  number integer not null check (number > 0),
  first integer not null,
  last integer not null,
  title text not null,
  body text not null,
  saved_by uuid not null,
  -- The key of the page that it was typed on.
  sitting text not null,
  began_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (organisation, draft, number),
  foreign key (organisation, draft) references draft on delete cascade
);

-- Whom a draft is shown to, by what its owner typed: whether there is such a member is told by nobody but themselves, when they answer.
create table draft_share (
  organisation text not null,
  draft text not null,
  id uuid not null default gen_random_uuid(),
  typed text not null check (length(typed) between 1 and 254),
  member uuid,
  may text not null check (may in ('read', 'write')),
  -- Whether they are asked to move it together with its owner.
  asked_to_move boolean not null,
  invited_at timestamptz not null,
  opened_at timestamptz,
  -- The hash of the title and the text that they agreed to move. Another text needs their agreement again.
  agreed_to text,
  declined_at timestamptz,
  primary key (organisation, draft, id),
  foreign key (organisation, draft) references draft on delete cascade
);
create unique index draft_share_typed on draft_share (organisation, draft, lower(typed));
create unique index draft_share_once on draft_share (organisation, draft, member) where member is not null;
create index draft_share_member on draft_share (organisation, member) where member is not null;

create table draft_comment (
  organisation text not null,
  draft text not null,
  id uuid not null default gen_random_uuid(),
  author uuid not null,
  key text not null check (length(key) between 16 and 64),
  body text not null check (length(body) <= 2000),
  -- Words of the draft that should be others, and those others; empty where it is only a remark.
  instead_of text not null check (length(instead_of) <= 2000),
  suggested text not null check (length(suggested) <= 2000),
  at timestamptz not null,
  settled text check (settled in ('taken', 'left')),
  primary key (organisation, draft, id),
  unique (organisation, draft, author, key),
  foreign key (organisation, draft) references draft on delete cascade
);

-- The text that somebody who will decide saw first, with the salt of its commitment in the record. It stays when the draft is deleted.
create table draft_shown (
  organisation text not null references organisation,
  draft text not null,
  -- The body or office in which its reader sits.
  place text not null,
  commitment text not null,
  salt bytea not null,
  title text not null,
  body text not null,
  revision integer not null,
  at timestamptz not null,
  primary key (organisation, draft, place)
);

-- Those who move a motion together with its mover; each has agreed to its very text.
create table co_mover (
  organisation text not null,
  motion text not null,
  member uuid not null,
  primary key (organisation, motion, member),
  foreign key (organisation, motion) references motion,
  foreign key (organisation, member) references member
);

-- What the mover and others have to say about a motion, for everybody who decides it. Nothing of it changes once the vote is open.
create table statement (
  organisation text not null,
  motion text not null,
  id uuid not null default gen_random_uuid(),
  author uuid not null,
  side text not null check (side in ('mover', 'against')),
  body text not null check (length(body) between 1 and 2000),
  offered_at timestamptz not null,
  primary key (organisation, id),
  unique (organisation, motion, id),
  -- One from each.
  unique (organisation, motion, author),
  foreign key (organisation, motion) references motion,
  foreign key (organisation, author) references member
);
create unique index statement_of_mover on statement (organisation, motion) where side = 'mover';

-- One backing each; the primary key decides.
create table backing (
  organisation text not null,
  motion text not null,
  member uuid not null,
  statement uuid not null,
  primary key (organisation, motion, member),
  foreign key (organisation, motion, statement) references statement (organisation, motion, id) on delete cascade,
  foreign key (organisation, member) references member
);
create index backing_statement on backing (organisation, statement);
