-- Why the key of a ballot box was begun anew, and without whom. The first attempt has no row.
create table box_attempt (
  organisation text not null,
  motion text not null,
  stage text not null,
  attempt integer not null check (attempt > 1),
  why text not null check (why in ('lost', 'absent', 'wrong share', 'false complaint')),
  -- Who asked for it, or complained of a wrong share.
  by uuid not null,
  -- Who sent something wrong, as the evidence shows.
  at_fault uuid,
  -- Who sat in the body then and has no part in this attempt.
  left_out uuid[] not null default '{}',
  -- For everybody to judge the complaint by: the messages of the attempt before, which is worth nothing any more.
  evidence text,
  primary key (organisation, motion, stage, attempt),
  foreign key (organisation, motion, stage) references box
);

-- The file beside the archive that shows that nobody chose the key, once it is made.
alter table box add column ceremony text;
