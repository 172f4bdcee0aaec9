-- The language in which a member is written to. `language_chosen`: they chose it themselves; until then the language of the browser they sign in with is kept
-- here, and pages follow the browser.
alter table member
  add column language text not null default 'en' check (language ~ '^[a-z]{2}$'),
  add column language_chosen boolean not null default false;
