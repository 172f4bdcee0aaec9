-- In which group of the format the ballots of a box are made: the curve, or a larger one where a paper is long or the text asks for one that an older program knows.
alter table box add column group_name text not null default 'Ed25519' check (group_name in ('Ed25519', 'BELENIOS-2048', 'RFC-3526-2048'));

-- A key is begun anew, by nobody, when the paper has become too long for its group.
alter table box_attempt alter column by drop not null;
alter table box_attempt drop constraint box_attempt_why_check;
alter table box_attempt add constraint box_attempt_why_check check (why in ('lost', 'absent', 'wrong share', 'false complaint', 'group'));
