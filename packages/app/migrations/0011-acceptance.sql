-- To which result of an amendment somebody who moves the text that it changes has agreed. Where several move a text it becomes what each of them has agreed to,
-- word for word; until the last of them has, a row can be taken back. Once it is part of the text none is kept.
create table acceptance (
  organisation text not null,
  motion text not null,
  option text not null,
  member uuid not null,
  handle text not null,
  -- The commitment of the text that the result was made from: once that is another, the agreement is to nothing that can still come about.
  from_text text not null,
  -- The whole text that would result.
  text text not null check (length(text) between 1 and 250000),
  at timestamptz not null,
  primary key (organisation, motion, option, member),
  foreign key (organisation, motion, option) references option,
  foreign key (organisation, member) references member
);
