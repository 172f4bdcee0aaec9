import type { ColumnType, Generated } from "kysely";

/** Letters, and what members are told when. */
export interface NotificationTables {
  outbox: {
    id: Generated<string>;
    organisation: string;
    member: string | null;
    motion: string | null;
    purpose: string;
    recipient: string;
    subject: string;
    body_text: string;
    body_html: string;
    reply_to: ColumnType<string | null, string | null | undefined, string | null>;
    unsubscribe: ColumnType<string | null, string | null | undefined, string | null>;
    created_at: Generated<Date>;
    sent_at: Date | null;
    failed_at: Date | null;
    failure: string | null;
    attempts: Generated<number>;
    next_attempt_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    inbox: boolean;
  };
  notification_preference: {
    organisation: string;
    member: string;
    digest: "daily" | "weekly" | "none";
    hour: number;
    weekday: number;
    quiet_from: number | null;
    quiet_until: number | null;
    wanted: string[];
    reminder: boolean;
    at_once: boolean;
  };
  notification: {
    organisation: string;
    id: Generated<string>;
    member: string | null;
    kind: "mine" | "proposal" | "result" | "announcement";
    what: string;
    motion: string | null;
    text: string | null;
    at: Date;
  };
  notification_mark: { organisation: string; member: string; seen_until: Date | null; digested_until: Date | null; told_until: Date | null };
  digest: { organisation: string; member: string; day: string; at: Date };
  vote_reminder: { organisation: string; member: string; motion: string; stage: string; at: Date };
  reply_address: { organisation: string; id: Generated<string>; member: string; post: string; expires_at: Date };
  mail_received: { organisation: string; hash: Buffer; member: string; at: Date };
  calendar_feed: { organisation: string; member: string; token_hash: Buffer; made_at: Date };
}
