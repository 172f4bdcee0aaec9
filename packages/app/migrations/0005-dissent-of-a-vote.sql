-- A dissent belongs to one vote of a motion. So far every vote of a body in a shipped text is called "vote".
alter table dissent add column stage text not null default 'vote';
alter table dissent alter column stage drop default;
alter table dissent drop constraint dissent_pkey;
alter table dissent add primary key (organisation, motion, stage, member);
