-- Batches of ballots that were put into the archive when their vote was over, before the organisation was held for its end: the record gets them with it, in the order of the archive.
create table box_batch (
  organisation text not null,
  motion text not null,
  stage text not null,
  -- Of its first ballot in the archive.
  height integer not null,
  -- As the record writes them.
  ballots text[] not null,
  primary key (organisation, motion, stage, height),
  foreign key (organisation, motion, stage) references box
);
