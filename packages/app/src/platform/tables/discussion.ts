import type { Hideable } from "@folkmoot/procedure";
import type { ColumnType, Generated } from "kysely";

/** What people say to a motion, and what is hidden of it. */
export interface DiscussionTables {
  thread: { organisation: string; id: Generated<string>; motion: string | null; option: string | null; clause: string | null };
  post: {
    organisation: string;
    id: Generated<string>;
    thread: string;
    kind: "comment" | "question" | "for" | "against" | "reply";
    author: string;
    head: string | null;
    reply_to: string | null;
    answers: Generated<boolean>;
    body: string | null;
    version: Generated<number>;
    constitution: number;
    at: Date;
    edited_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    withdrawn_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    hidden: ColumnType<string | null, string | null | undefined, string | null>;
    helpful: Generated<number>;
    answered_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  post_version: { organisation: string; post: string; version: number; body: string; at: Date };
  rating: { organisation: string; post: string; member: string; version: number; at: Date };
  mention: { organisation: string; post: string; member: string };
  attachment: {
    organisation: string;
    post: string;
    id: Generated<string>;
    type: string;
    name: string;
    words: string;
    width: number | null;
    height: number | null;
    bytes: Buffer;
    at: Date;
  };
  thread_follow: { organisation: string; thread: string; member: string; follows: boolean; at: Date };
  discussion_event: { organisation: string; id: Generated<string>; member: string; what: string; post: string; at: Date };
  report: {
    organisation: string;
    id: Generated<string>;
    what: Hideable;
    subject: string;
    member: string;
    ground: string;
    words: string;
    at: Date;
    settled_at: Date | null;
    answer: string | null;
  };
  hiding: {
    organisation: string;
    id: Generated<string>;
    what: Hideable;
    subject: string;
    author: string | null;
    version: number;
    by: string;
    place: string;
    ground: string;
    reasons: string;
    clause: string | null;
    constitution: number;
    at: Date;
    appealed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    appeal: ColumnType<string | null, string | null | undefined, string | null>;
    decide_by: ColumnType<Date | null, Date | null | undefined, Date | null>;
    decided_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    outcome: ColumnType<Outcome | null, Outcome | null | undefined, Outcome | null>;
    commitment: string | null;
    salt: Buffer | null;
    reasons_salt: Buffer | null;
    appeal_salt: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  };
  hiding_voice: { organisation: string; hiding: string; member: string; ruling: "upheld" | "restored"; reasons: string; at: Date };
}

type Outcome = "upheld" | "restored" | "silence";
