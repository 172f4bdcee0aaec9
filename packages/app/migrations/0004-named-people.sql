-- Who was named for a seat or an office when the organisation was founded. A seat stays empty until its person accepts.
create table named_person (
  organisation text not null references organisation,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  -- A body or an office of the text.
  place text not null,
  named_by uuid not null,
  -- When the last invitation went out.
  invited_at timestamptz,
  seated_at timestamptz,
  primary key (organisation, email, place),
  foreign key (organisation, named_by) references member
);
