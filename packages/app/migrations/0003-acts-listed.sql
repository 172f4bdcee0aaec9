-- The lists that pages show of acts: refusals of an organisation, acts of a person in the last hour, announcements by the commitment of their text.
create index act_refused on act (organisation, at desc) where outcome->>'kind' = 'refused';
create index act_recent on act (organisation, member, at);
create index act_announced on act (organisation, (outcome->>'announced')) where outcome->>'announced' is not null;
