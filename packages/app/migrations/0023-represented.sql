-- Whom somebody has vote for them where they do not vote themselves: in one vote of a motion, or in every vote of a procedure (then motion and stage are empty).
create table appointed (
  organisation text not null,
  member uuid not null,
  procedure text not null,
  motion text not null,
  stage text not null,
  holder uuid not null,
  -- How they are told to vote; null: as they think right.
  told text check (told in ('for', 'against', 'abstain')),
  -- In the order in which they were made: of more than one may vote for, the first count.
  lodged bigint not null generated always as identity,
  at timestamptz not null,
  primary key (organisation, member, procedure, motion, stage),
  foreign key (organisation, member) references member,
  foreign key (organisation, holder) references member,
  check (member <> holder),
  check ((motion = '') = (stage = ''))
);

create index appointed_of_a_vote on appointed (organisation, procedure, motion, stage);
create index appointed_to on appointed (organisation, holder);

-- What became of them when a vote closed: of everybody on its roll who had not voted and had appointed somebody, in the order in which they had.
create table represented (
  organisation text not null,
  motion text not null,
  stage text not null,
  place integer not null,
  member uuid not null,
  holder uuid not null,
  told text check (told in ('for', 'against', 'abstain')),
  -- Whose vote counts for them; null: nobody's.
  voter uuid,
  primary key (organisation, motion, stage, member),
  foreign key (organisation, motion) references motion
);

-- What is counted: each person's own vote, and of those who are represented that of whoever votes for them, or as they told them.
create view counted_vote as
  select organisation, motion, stage, member, choice from vote
  union all
  select r.organisation, r.motion, r.stage, r.member, coalesce(r.told, v.choice)
  from represented r join vote v on v.organisation = r.organisation and v.motion = r.motion and v.stage = r.stage and v.member = r.voter;

create view counted_mark as
  select organisation, motion, stage, member, mark from mark
  union all
  select r.organisation, r.motion, r.stage, r.member, m.mark
  from represented r join mark m on m.organisation = r.organisation and m.motion = r.motion and m.stage = r.stage and m.member = r.voter;
