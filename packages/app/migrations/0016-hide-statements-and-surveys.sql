-- Statements on motions, surveys and what people add to them are reported and hidden as posts are.
alter table hiding drop constraint hiding_organisation_post_fkey;
drop index hiding_post;
alter table hiding
  add column what text not null default 'post' check (what in ('post', 'statement', 'survey', 'survey-statement')),
  -- Whose words they are; null: nobody knows.
  add column author uuid;
update hiding set author = post.author from post where post.organisation = hiding.organisation and post.id = hiding.post;
alter table hiding alter column post type text using post::text;
alter table hiding alter column what drop default;
alter table hiding rename column post to subject;
create index hiding_subject on hiding (organisation, what, subject, at desc);

alter table post_report drop constraint post_report_organisation_post_fkey;
alter table post_report drop constraint post_report_organisation_post_member_key;
drop index post_report_open;
alter table post_report rename to report;
alter table report add column what text not null default 'post' check (what in ('post', 'statement', 'survey', 'survey-statement'));
alter table report alter column what drop default;
alter table report alter column post type text using post::text;
alter table report rename column post to subject;
alter table report add unique (organisation, what, subject, member);
create index report_open on report (organisation, what, subject) where settled_at is null;

-- How often its words were set, so that words that came back on an appeal are known again.
alter table statement add column version integer not null default 1, add column hidden uuid, add foreign key (organisation, hidden) references hiding;
alter table survey add column hidden uuid, add foreign key (organisation, hidden) references hiding;
alter table survey_statement add column hidden uuid, add foreign key (organisation, hidden) references hiding;
alter table survey drop column search;
alter table survey add column search tsvector generated always as (
  case when hidden is null
    then words_of(organisation, title || E'\n' || intro || E'\n' || left(jsonb_path_query_array(questions, '$[*].words')::text, 100000)) end
) stored;
create index survey_search on survey using gin (search);
