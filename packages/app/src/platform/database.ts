import type { ColumnType, Generated, Kysely, Transaction } from "kysely";
import type { Rules } from "@folkmoot/constitution";
import type { MotionFacts, OrganisationFacts } from "@folkmoot/procedure";
import type { Language } from "../languages/index.js";

/** The tables of migrations/, as Kysely sees them. Instants come back as `Date`; the edge of each store turns them into Temporal. */
export interface Database {
  organisation: {
    id: string;
    name: string;
    mode: "rehearsal" | "real";
    clock_offset: ColumnType<string, string | undefined, string>;
    facts: Json<OrganisationFacts>;
    accent: Generated<string>;
    created_at: Generated<Date>;
  };
  text_beside: { organisation: string; commitment: string; salt: Buffer | null; body: string | null; withheld_at: Date | null };
  constitution_version: {
    organisation: string;
    number: number;
    commitment: string;
    rules: Json<Rules>;
    rules_hash: string;
    motion: string | null;
    in_force_at: Date;
  };
  member: {
    organisation: string;
    id: Generated<string>;
    name: string;
    email: string;
    local_group: string | null;
    joined_on: ColumnType<string, string, string>;
    secret: Buffer;
    sample: string | null;
    entered_at: Date;
    left_at: Date | null;
    language: ColumnType<Language, Language | undefined, Language>;
    /** False: `language` is that of the browser they last signed in with. */
    language_chosen: Generated<boolean>;
  };
  seat: { organisation: string; body: string; member: string; since: Date; until: Date | null };
  invitation: {
    organisation: string;
    token_hash: Buffer;
    email: string;
    name: string;
    local_group: string | null;
    created_at: Date;
    expires_at: Date;
    accepted_at: Date | null;
  };
  named_person: {
    organisation: string;
    email: string;
    name: string;
    place: string;
    named_by: string;
    invited_at: Date | null;
    seated_at: Date | null;
  };
  login: {
    organisation: string;
    id: Generated<string>;
    member: string | null;
    link_hash: Buffer;
    code_hash: Buffer;
    browser_hash: Buffer;
    attempts: Generated<number>;
    created_at: Generated<Date>;
    expires_at: Date;
    used_at: Date | null;
  };
  session: {
    token_hash: Buffer;
    organisation: string;
    member: string;
    device: string;
    created_at: Generated<Date>;
    seen_at: Generated<Date>;
    expires_at: Date;
  };
  motion: {
    organisation: string;
    id: string;
    number: number;
    title: string;
    commitment: string;
    mover: string;
    facts: Json<MotionFacts>;
    next_due: Date | null;
  };
  roll_place: { organisation: string; motion: string; stage: string; member: string; handle: string };
  signature: { organisation: string; motion: string; member: string; handle: string };
  vote: { organisation: string; motion: string; stage: string; member: string; handle: string; choice: "for" | "against" | "abstain"; key: string };
  dissent: { organisation: string; motion: string; stage: string; member: string; commitment: string; at: Date };
  challenge_voice: {
    organisation: string;
    motion: string;
    member: string;
    handle: string;
    ruling: "stands" | "annulled";
    commitment: string;
    at: Date;
  };
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
  post_report: {
    organisation: string;
    id: Generated<string>;
    post: string;
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
    post: string;
    version: number;
    by: string;
    place: string;
    ground: string;
    reasons: string;
    clause: string | null;
    constitution: number;
    at: Date;
    appealed_at: Date | null;
    appeal: string | null;
    decide_by: Date | null;
    decided_at: Date | null;
    outcome: "upheld" | "restored" | "silence" | null;
  };
  hiding_voice: { organisation: string; hiding: string; member: string; ruling: "upheld" | "restored"; reasons: string; at: Date };
  act: { organisation: string; member: string; key: string; outcome: Json<unknown>; at: Generated<Date> };
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
    at: Date;
  };
  notification_mark: { organisation: string; member: string; seen_until: Date | null; digested_until: Date | null; told_until: Date | null };
  digest: { organisation: string; member: string; day: string; at: Date };
  vote_reminder: { organisation: string; member: string; motion: string; stage: string; at: Date };
  reply_address: { organisation: string; id: Generated<string>; member: string; thread: string; expires_at: Date };
  mail_received: { organisation: string; hash: Buffer; member: string; at: Date };
  calendar_feed: { organisation: string; member: string; token_hash: Buffer; made_at: Date };
  pending_entry: { organisation: string; id: Generated<string>; bytes: Buffer };
  entry: { organisation: string; index: string; bytes: Buffer; motion: string | null };
  log_node: { organisation: string; level: number; index: string; hash: Buffer };
  log_stop: { organisation: string; why: string; since: Generated<Date> };
  log_head: { organisation: string; origin: string; size: string; edge: Buffer; checkpoint: string };
  roll_list: { organisation: string; hash: string; handles: Buffer };
}

type Json<Value> = ColumnType<Value, string, string>;

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;
