-- When nobody could vote, as far as the server can know it from itself: a text may give more time for it.

-- The last time that a process which answers people said that it is there. They say so every half minute.
create table heartbeat (
  only_one boolean primary key default true check (only_one),
  at timestamptz not null
);

-- Time that was lost, by the real clock. `down`: no heartbeat; `busy`: more voters were turned away than taken; `mail`: the mails with which people sign in were not handed over.
create table lost_time (
  why text not null check (why in ('down', 'busy', 'mail')),
  since timestamptz not null,
  until timestamptz not null check (until > since),
  primary key (why, since)
);
create index lost_time_until on lost_time (until);

-- When a rehearsal's clock was last moved: what was lost before that belongs to another time of its.
alter table organisation add column clock_moved_at timestamptz;
create function note_clock_moved() returns trigger language plpgsql as $$
begin
  new.clock_moved_at := clock_timestamp();
  return new;
end $$;
create trigger clock_moved before update of clock_offset on organisation
  for each row when (old.clock_offset is distinct from new.clock_offset) execute function note_clock_moved();
