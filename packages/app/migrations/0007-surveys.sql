-- What members ask each other. A survey decides nothing, and nothing here is a rule: that it was sent and that it closed is in the record, and nothing else of it.

create table survey (
  organisation text not null references organisation,
  id text not null check (id ~ '^[A-Za-z0-9_-]{22}$'),
  owner uuid not null,
  -- Of the form that was sent first: sending it again is the same survey.
  key text not null check (length(key) between 16 and 64),
  title text not null check (length(title) between 1 and 200),
  intro text not null check (length(intro) <= 4000),
  -- The body or office in whose name it is asked; empty: in that of its authors.
  name_of text not null check (length(name_of) <= 80),
  audience text not null check (audience in ('members', 'group', 'body')),
  -- The local group or the body that is asked; empty for all members.
  audience_of text not null check (length(audience_of) <= 200),
  -- How long it stays open.
  days integer not null check (days between 1 and 90),
  questions jsonb not null,
  -- Of two who save at the same moment, the second names a revision that is no longer the newest.
  revision integer not null check (revision > 0),
  saved_at timestamptz not null,
  -- From here on everything is set once, and the wording is frozen.
  sent_at timestamptz,
  closes_at timestamptz,
  -- Of the whole wording; the words and their salt are in text_beside.
  commitment text,
  asked integer,
  reminded_at timestamptz,
  closed_at timestamptz,
  answered integer,
  -- Counted once when it has closed.
  result jsonb,
  primary key (organisation, id),
  unique (organisation, owner, key),
  foreign key (organisation, owner) references member,
  foreign key (organisation, commitment) references text_beside,
  check ((sent_at is null) = (closes_at is null) and (sent_at is null) = (commitment is null) and (sent_at is null) = (asked is null)),
  check ((closed_at is null) = (answered is null) and (closed_at is null or sent_at is not null))
);
create index survey_sent on survey (organisation, sent_at desc) where sent_at is not null;
create index survey_open on survey (organisation, closes_at) where sent_at is not null and result is null;

-- Whom its owner asked to sign it too. Whether there is such a member is told by nobody but themselves, when they answer.
create table survey_author (
  organisation text not null,
  survey text not null,
  id uuid not null default gen_random_uuid(),
  typed text not null check (length(typed) between 1 and 254),
  member uuid,
  -- The hash of the wording that they agreed to sign. Another wording needs their agreement again.
  agreed_to text,
  declined_at timestamptz,
  primary key (organisation, survey, id),
  foreign key (organisation, survey) references survey on delete cascade
);
create unique index survey_author_typed on survey_author (organisation, survey, lower(typed));
create unique index survey_author_once on survey_author (organisation, survey, member) where member is not null;
create index survey_author_member on survey_author (organisation, member) where member is not null;

-- Who was asked. `answered` is there for the one reminder and for how many answered; it is emptied when the survey has closed.
create table survey_asked (
  organisation text not null,
  survey text not null,
  member uuid not null,
  answered boolean not null default false,
  primary key (organisation, survey, member),
  foreign key (organisation, survey) references survey
);
create index survey_asked_member on survey_asked (organisation, member);

-- One answer each to one question; the primary key decides (H-33). No member and no time: `respondent` is a mark that belongs to somebody in this survey and nowhere
-- else, so that they can change what they said. When the survey has closed it becomes chance, and nobody can find the way back.
create table survey_answer (
  organisation text not null,
  survey text not null,
  question integer not null check (question > 0),
  respondent text not null check (length(respondent) = 22),
  value jsonb not null,
  primary key (organisation, survey, question, respondent),
  foreign key (organisation, survey) references survey
);

-- What others can agree or disagree with; `respondent` null: it came with the survey.
create table survey_statement (
  organisation text not null,
  survey text not null,
  question integer not null check (question > 0),
  number integer not null check (number > 0),
  body text not null check (length(body) between 1 and 200),
  respondent text check (length(respondent) = 22),
  primary key (organisation, survey, question, number),
  foreign key (organisation, survey) references survey
);
create unique index survey_statement_once on survey_statement (organisation, survey, question, lower(body));

-- 1: agrees, -1: disagrees, 0: passes.
create table survey_stance (
  organisation text not null,
  survey text not null,
  question integer not null,
  statement integer not null,
  respondent text not null check (length(respondent) = 22),
  stance smallint not null check (stance between -1 and 1),
  primary key (organisation, survey, question, statement, respondent),
  foreign key (organisation, survey, question, statement) references survey_statement
);
create index survey_stance_respondent on survey_stance (organisation, survey, question, respondent);
