-- Surveys are found by their words, once they are sent, and stand among the news of those whom they ask.
alter table survey add column search tsvector generated always as (
  words_of(organisation, title || E'\n' || intro || E'\n' || left(jsonb_path_query_array(questions, '$[*].words')::text, 100000))
) stored;
create index survey_search on survey using gin (search);

alter table notification_preference drop constraint notification_preference_wanted_check;
-- Whoever wants to hear of proposals has not chosen against surveys.
update notification_preference set wanted = array_append(wanted, 'survey') where 'proposal' = any (wanted);
alter table notification_preference add constraint notification_preference_wanted_check
  check (wanted <@ array['mine', 'thread', 'mention', 'proposal', 'result', 'announcement', 'survey']);
