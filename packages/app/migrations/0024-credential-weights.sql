-- How many votes a credential gives: those of the platform as the roll says, those that somebody else makes as they were handed in and compared with the roll.
alter table box_credential add column weight integer not null default 1 check (weight between 1 and 1000);
