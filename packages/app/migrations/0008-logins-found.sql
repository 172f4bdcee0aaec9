-- A code is looked for by its browser, and wrong codes are counted by whom they would sign in.
create index login_browser on login (organisation, browser_hash, created_at desc);
create index login_member on login (organisation, member, created_at);
-- Looking the member up once more was work that only an address of a member made (H-56). Members are never deleted, and the insert names one that it has just read.
alter table login drop constraint login_organisation_member_fkey;
