-- How many votes somebody on a roll has, where the text gives some more than one.
alter table roll_place add column votes integer not null default 1 check (votes between 1 and 1000);
