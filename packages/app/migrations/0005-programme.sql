-- What becomes of what a call has adopted. Which programme is in force is computed from the facts of motions; here is who carries it out and what they say of it.
-- None of it is a formal act and none of it enters the record. No rule is decided here.

-- Calls that are in force, found without reading every motion.
create index motion_adopted on motion (organisation, number)
  where facts->>'inForceAt' is not null and jsonb_array_length(facts->'options') > 0;

-- Who carries out an item: a body, an office or a member. Rows are never deleted; the one that has not ended holds.
create table carrier (
  organisation text not null,
  id uuid not null default gen_random_uuid(),
  motion text not null,
  option text not null,
  kind text not null check (kind in ('body', 'office', 'member')),
  -- The id of the body or office in the constitution.
  place text,
  member uuid,
  set_by uuid not null,
  -- The body for which they set it.
  set_for text not null,
  set_at timestamptz not null,
  -- A member carries out nothing that they have not accepted.
  accepted_at timestamptz,
  ended_at timestamptz,
  declined boolean not null default false,
  primary key (organisation, id),
  foreign key (organisation, motion, option) references option,
  foreign key (organisation, member) references member,
  foreign key (organisation, set_by) references member,
  check ((kind = 'member') = (member is not null) and (kind = 'member') = (place is null)),
  check (not declined or ended_at is not null)
);
create unique index carrier_now on carrier (organisation, motion, option) where ended_at is null;
create index carrier_member on carrier (organisation, member) where ended_at is null;

-- What they say of it: progress, an account that was asked for, the closing report.
create table progress_note (
  organisation text not null,
  id uuid not null default gen_random_uuid(),
  motion text not null,
  option text not null,
  author uuid not null,
  -- The body or office for which they wrote; null: the member themselves, who carries it out.
  place text,
  kind text not null check (kind in ('progress', 'account', 'closing')),
  -- Of a closing report.
  closes text check (closes in ('done', 'given up', 'handed on')),
  body text not null check (length(body) between 1 and 5000),
  at timestamptz not null,
  primary key (organisation, id),
  foreign key (organisation, motion, option) references option,
  foreign key (organisation, author) references member,
  check ((kind = 'closing') = (closes is not null))
);
create index progress_note_item on progress_note (organisation, motion, option, at desc, id desc);
create unique index progress_note_closing on progress_note (organisation, motion, option) where kind = 'closing';

create table progress_picture (
  organisation text not null,
  id uuid not null default gen_random_uuid(),
  note uuid not null,
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
  -- What it shows, for those who can't see it.
  words text not null check (length(words) between 1 and 500),
  width integer not null,
  height integer not null,
  bytes bytea not null check (length(bytes) between 1 and 5242880),
  at timestamptz not null,
  primary key (organisation, id),
  foreign key (organisation, note) references progress_note
);
create index progress_picture_note on progress_picture (organisation, note, at);

-- When somebody looks at an item again. The latest row holds.
create table review_date (
  organisation text not null,
  id bigint generated always as identity,
  motion text not null,
  option text not null,
  day date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (organisation, id),
  foreign key (organisation, motion, option) references option,
  foreign key (organisation, set_by) references member
);
create index review_date_item on review_date (organisation, motion, option, id desc);

-- A member asks for an account of an item. The index decides that nobody asks twice before there is an answer (H-33).
create table account_request (
  organisation text not null,
  id uuid not null default gen_random_uuid(),
  motion text not null,
  option text not null,
  member uuid not null,
  at timestamptz not null,
  -- The note that answered it.
  answer uuid,
  primary key (organisation, id),
  foreign key (organisation, motion, option) references option,
  foreign key (organisation, member) references member,
  foreign key (organisation, answer) references progress_note
);
create unique index account_request_open on account_request (organisation, motion, option, member) where answer is null;
create index account_request_answer on account_request (organisation, answer) where answer is not null;
