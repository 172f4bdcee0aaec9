-- Counting those who were members at an instant reads the index alone: 1,000,000 of them in 1/10 of the time that their rows take.
drop index member_entered;
create index member_entered on member (organisation, entered_at) include (left_at);
