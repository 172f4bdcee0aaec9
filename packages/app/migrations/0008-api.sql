-- What programs of members act with. A token stands for one member of one organisation, and only its hash is here.
create table api_token (
  organisation text not null,
  id uuid not null default gen_random_uuid(),
  member uuid not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- Of the form: sent again, it makes a new token in place of the one whose page was lost.
  key text not null check (length(key) between 16 and 64),
  name text not null check (length(name) between 1 and 60),
  scopes text[] not null check (scopes <@ array['read', 'discuss', 'sign', 'vote'] and cardinality(scopes) > 0),
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (organisation, id),
  unique (organisation, member, key),
  foreign key (organisation, member) references member,
  check (expires_at <= made_at + interval '366 days')
);

-- What a program was told about an act, for its retry. Kept for some days; after that the act itself answers.
create table api_answer (
  organisation text not null,
  member uuid not null,
  key_hash bytea not null check (length(key_hash) = 32),
  -- Of what was asked, so that one key never stands for two acts.
  request_hash bytea not null check (length(request_hash) = 32),
  status integer not null,
  body jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (organisation, member, key_hash),
  foreign key (organisation, member) references member
);
create index api_answer_old on api_answer (organisation, member, at);
