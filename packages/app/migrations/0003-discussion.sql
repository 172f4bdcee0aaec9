-- What members say to each other, and the search over everything. None of it is a formal act and none of it enters the record. No rule is decided here.

-- The words of a text in a form that finds "votes" under "vote" and "Stimmen" under "Stimme". The organisation is one of the words, so that a search in one
-- organisation takes no longer for what is written in another (H-36).
create function words_of(organisation text, body text) returns tsvector language sql immutable parallel safe as $$
  select pg_catalog.to_tsvector('pg_catalog.simple'::pg_catalog.regconfig, body)
    || pg_catalog.to_tsvector('pg_catalog.english'::pg_catalog.regconfig, body)
    || pg_catalog.to_tsvector('pg_catalog.german'::pg_catalog.regconfig, body)
    || pg_catalog.array_to_tsvector(array['o/' || organisation])
$$;

-- What is asked for, as a person types it: words, "several words in a row", one or another, -without.
create function asked_of(organisation text, words text) returns tsquery language sql immutable parallel safe as $$
  select ('''o/' || organisation || '''')::pg_catalog.tsquery && (
    pg_catalog.websearch_to_tsquery('pg_catalog.simple'::pg_catalog.regconfig, words)
    || pg_catalog.websearch_to_tsquery('pg_catalog.english'::pg_catalog.regconfig, words)
    || pg_catalog.websearch_to_tsquery('pg_catalog.german'::pg_catalog.regconfig, words))
$$;

-- Where something is said: on a motion, on one of its options, on a clause of a motion's text, or (motion null) on a clause of the constitution.
create table thread (
  organisation text not null references organisation,
  id uuid not null default gen_random_uuid(),
  motion text,
  option text,
  -- "11.3": the number of a clause.
  clause text check (length(clause) between 1 and 40),
  primary key (organisation, id),
  unique nulls not distinct (organisation, motion, option, clause),
  check (motion is not null or (option is null and clause is not null)),
  foreign key (organisation, motion) references motion,
  foreign key (organisation, motion, option) references option
);

create table post (
  organisation text not null,
  id uuid not null default gen_random_uuid(),
  thread uuid not null,
  kind text not null check (kind in ('comment', 'question', 'for', 'against', 'reply')),
  author uuid not null,
  -- Of a reply: the post under which it stands, and the one that it answers.
  head uuid,
  reply_to uuid,
  -- A mover's reply to a question.
  answers boolean not null default false,
  -- Null once its author has withdrawn it: then nobody has the text any more.
  body text check (length(body) between 1 and 10000),
  -- How often its text was set.
  version integer not null default 1,
  -- The version of the constitution that was in force when it was written.
  constitution integer not null,
  at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  -- The hiding that is in force.
  hidden uuid,
  -- As many as its rows in rating; kept here so that a long list can be read in its order.
  helpful integer not null default 0 check (helpful >= 0),
  -- Of a question: when a mover answered.
  answered_at timestamptz,
  search tsvector generated always as (case when hidden is null then words_of(organisation, body) end) stored,
  primary key (organisation, id),
  foreign key (organisation, thread) references thread,
  foreign key (organisation, author) references member,
  foreign key (organisation, head) references post,
  foreign key (organisation, reply_to) references post,
  check ((body is null) = (withdrawn_at is not null)),
  check ((kind = 'reply') = (head is not null) and (head is null) = (reply_to is null))
);
create index post_newest on post (organisation, thread, kind, at desc, id desc) where head is null;
create index post_helpful on post (organisation, thread, helpful desc, at desc, id desc) where kind in ('for', 'against');
create index post_answered on post (organisation, thread, (answered_at is not null) desc, at desc, id desc) where kind = 'question';
create index post_replies on post (organisation, head, at, id) where head is not null;
-- How much is said in a thread is counted in this index alone.
create index post_counted on post (organisation, thread, kind) include (answered_at, hidden) where withdrawn_at is null;
create index post_author on post (organisation, author, at desc);
create index post_at on post (organisation, at desc, id desc);
create index post_search on post using gin (search);

-- What a post said before it was edited.
create table post_version (
  organisation text not null,
  post uuid not null,
  version integer not null,
  body text not null,
  at timestamptz not null,
  primary key (organisation, post, version),
  foreign key (organisation, post) references post
);

-- The primary key decides that nobody's voice counts twice (H-33). `version`: of the post, when it was rated.
create table rating (
  organisation text not null,
  post uuid not null,
  member uuid not null,
  version integer not null,
  at timestamptz not null,
  primary key (organisation, post, member),
  foreign key (organisation, post) references post
);

create table mention (
  organisation text not null,
  post uuid not null,
  member uuid not null,
  primary key (organisation, post, member),
  foreign key (organisation, post) references post,
  foreign key (organisation, member) references member
);
-- A mention is found by the beginning of a name.
create index member_name on member (organisation, lower(name) text_pattern_ops) where left_at is null;

create table attachment (
  organisation text not null,
  post uuid not null,
  id uuid not null default gen_random_uuid(),
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf')),
  name text not null check (length(name) between 1 and 120),
  -- What a picture shows or a document holds, for those who can't see it.
  words text not null check (length(words) between 1 and 500),
  width integer,
  height integer,
  bytes bytea not null check (length(bytes) between 1 and 5242880),
  at timestamptz not null,
  primary key (organisation, id),
  foreign key (organisation, post) references post
);
create index attachment_post on attachment (organisation, post);

-- Movers follow what they move; a row says otherwise.
create table thread_follow (
  organisation text not null,
  thread uuid not null,
  member uuid not null,
  follows boolean not null,
  at timestamptz not null,
  primary key (organisation, thread, member),
  foreign key (organisation, thread) references thread,
  foreign key (organisation, member) references member
);
create index thread_follow_member on thread_follow (organisation, member);

-- What happened to somebody in a discussion. What is said in threads that they follow is read from the posts.
create table discussion_event (
  organisation text not null,
  id bigint generated always as identity,
  member uuid not null,
  what text not null check (what in ('asked', 'answered', 'replied', 'mentioned', 'hidden', 'appealed', 'upheld', 'restored')),
  post uuid not null,
  at timestamptz not null,
  primary key (organisation, id),
  unique (organisation, member, what, post, at),
  foreign key (organisation, post) references post
);
create index discussion_event_member on discussion_event (organisation, member, at);

create table post_report (
  organisation text not null,
  id uuid not null default gen_random_uuid(),
  post uuid not null,
  member uuid not null,
  ground text not null check (ground in ('insult', 'private', 'threat', 'unlawful', 'spam')),
  words text not null check (length(words) between 1 and 2000),
  at timestamptz not null,
  settled_at timestamptz,
  -- Why it stays, where it was not hidden.
  answer text check (length(answer) between 1 and 2000),
  primary key (organisation, id),
  unique (organisation, post, member),
  foreign key (organisation, post) references post
);
create index post_report_open on post_report (organisation, post) where settled_at is null;

-- A post that was hidden: who, in which capacity, on which ground, why and by which clause; and what became of it. Rows are never deleted.
create table hiding (
  organisation text not null,
  id uuid not null default gen_random_uuid(),
  post uuid not null,
  -- Of the post, when it was hidden.
  version integer not null,
  by uuid not null,
  place text not null,
  ground text not null check (ground in ('insult', 'private', 'threat', 'unlawful', 'spam')),
  reasons text not null check (length(reasons) between 1 and 2000),
  -- Of the constitution in force; null: the default, where it names nobody.
  clause text,
  constitution integer not null,
  at timestamptz not null,
  appealed_at timestamptz,
  appeal text check (length(appeal) between 1 and 2000),
  -- When silence on the appeal makes it visible again.
  decide_by timestamptz,
  decided_at timestamptz,
  outcome text check (outcome in ('upheld', 'restored', 'silence')),
  primary key (organisation, id),
  foreign key (organisation, post) references post,
  check ((appealed_at is null) = (appeal is null) and (appealed_at is null) = (decide_by is null)),
  check ((decided_at is null) = (outcome is null) and (outcome is null or appealed_at is not null))
);
create index hiding_post on hiding (organisation, post, at desc);
create index hiding_at on hiding (organisation, at desc, id desc);
create index hiding_undecided on hiding (organisation, decide_by) where appealed_at is not null and decided_at is null;
alter table post add foreign key (organisation, hidden) references hiding;

-- One voice each of those who hear the appeal.
create table hiding_voice (
  organisation text not null,
  hiding uuid not null,
  member uuid not null,
  ruling text not null check (ruling in ('upheld', 'restored')),
  reasons text not null check (length(reasons) between 1 and 2000),
  at timestamptz not null,
  primary key (organisation, hiding, member),
  foreign key (organisation, hiding) references hiding
);

-- Search over motions, what is put to them, and their texts. A text that is withheld is found by none of its words.
alter table motion add column search tsvector generated always as (words_of(organisation, title)) stored;
alter table option add column search tsvector generated always as (words_of(organisation, title)) stored;
alter table text_beside add column search tsvector generated always as (words_of(organisation, left(body, 100000))) stored;
create index motion_search on motion using gin (search);
create index option_search on option using gin (search);
create index text_beside_search on text_beside using gin (search);
create index motion_commitment on motion (organisation, commitment);
create index option_commitment on option (organisation, commitment);

-- What was said before there were threads.
insert into thread (organisation, motion) select distinct organisation, motion from comment;
with recursive branch as (
  select organisation, id, id as head from comment where reply_to is null
  union all
  select c.organisation, c.id, b.head from comment c join branch b on b.organisation = c.organisation and b.id = c.reply_to
)
insert into post (organisation, id, thread, kind, author, head, reply_to, body, constitution, at)
select c.organisation, c.id, t.id, case when c.reply_to is null then 'comment' else 'reply' end, c.author,
  case when c.reply_to is null then null else b.head end, c.reply_to, c.body, (m.facts->>'version')::int, c.at
from comment c
join branch b on b.organisation = c.organisation and b.id = c.id
join motion m on m.organisation = c.organisation and m.id = c.motion
join thread t on t.organisation = c.organisation and t.motion = c.motion and t.option is null and t.clause is null
order by c.at, c.id;
drop table comment;
