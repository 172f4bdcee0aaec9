-- The facts of a motion are long where much was put to it. A page asks the database for what they are (their hash) and reads them once; what a query asks of them
-- stands in columns of its own, so that no row is unpacked for it. All of these follow from the facts by themselves. No rule is decided here.
create function hash_of(facts jsonb) returns text language sql immutable parallel safe as $$
  select pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(facts::text, 'UTF8')), 'hex')
$$;

alter table motion
  -- Equal facts have the same one, others never.
  add column facts_hash text not null generated always as (hash_of(facts)) stored,
  -- It has a text of its own that changes the constitution.
  add column has_rules boolean not null generated always as (facts->>'rules' is not null) stored,
  -- One of its votes has closed.
  add column has_result boolean not null generated always as (facts->'closed' <> '{}') stored,
  -- A call in force: what was adopted of what was put to it is a programme.
  add column is_programme boolean not null generated always as (facts->>'inForceAt' is not null and jsonb_array_length(facts->'options') > 0) stored,
  -- The signatures that it still gathers; null: it needs none, or has them.
  add column gathers integer generated always as (case when facts->'support'->>'reachedAt' is null then (facts->'support'->>'needed')::integer end) stored;
