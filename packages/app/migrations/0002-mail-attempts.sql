-- When a mail that could not be handed over is tried again.
alter table outbox add column next_attempt_at timestamptz;
