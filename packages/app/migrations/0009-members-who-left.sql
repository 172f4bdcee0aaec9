-- How many were members at an instant is today's number, less those who came after it, and those who have left since: the latter are found here.
create index member_left on member (organisation, left_at) include (entered_at) where left_at is not null;
