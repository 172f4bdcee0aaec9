-- That something was hidden enters the record: the commitments of its words, of the reasons and of the appeal, and never a word. Null: it was hidden before that.
alter table hiding
  add column commitment text,
  -- What the commitments were made with. Whoever may read the words is given the salt with them; it goes when the words are withdrawn.
  add column salt bytea,
  add column reasons_salt bytea,
  add column appeal_salt bytea;
