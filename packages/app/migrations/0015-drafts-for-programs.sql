-- A token may be made for reading the drafts of its member.
alter table api_token drop constraint api_token_scopes_check;
alter table api_token add constraint api_token_scopes_check
  check (scopes <@ array['read', 'drafts', 'discuss', 'sign', 'vote'] and cardinality(scopes) > 0);
