-- One proof for everything that a trustee has decrypted, beside the archive: without it the part is not taken.
alter table box_trustee add column proof text;
