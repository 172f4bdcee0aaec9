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
  comment: {
    organisation: string;
    motion: string;
    id: Generated<string>;
    author: string;
    reply_to: string | null;
    body: string;
    at: Date;
  };
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
    created_at: Generated<Date>;
    sent_at: Date | null;
    failed_at: Date | null;
    failure: string | null;
    attempts: Generated<number>;
    next_attempt_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    inbox: boolean;
  };
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
