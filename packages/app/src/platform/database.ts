import type { ColumnType, Generated, Kysely, Transaction } from "kysely";
import type { Rules } from "@folkmoot/constitution";
import type { OrganisationFacts } from "@folkmoot/procedure";
import type { BoxTables } from "./tables/boxes.js";
import type { Json } from "./tables/columns.js";
import type { DiscussionTables } from "./tables/discussion.js";
import type { MemberTables } from "./tables/members.js";
import type { MotionTables } from "./tables/motions.js";
import type { NotificationTables } from "./tables/notifications.js";
import type { ProgrammeTables } from "./tables/programme.js";

/** The tables of migrations/, as Kysely sees them. Instants come back as `Date`; the edge of each store turns them into Temporal. */
export interface Database extends MemberTables, MotionTables, BoxTables, DiscussionTables, ProgrammeTables, NotificationTables {
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
  api_token: {
    organisation: string;
    id: Generated<string>;
    member: string;
    token_hash: Buffer;
    key: string;
    name: string;
    scopes: string[];
    made_at: Generated<Date>;
    expires_at: Date;
    used_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    revoked_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  api_answer: {
    organisation: string;
    member: string;
    key_hash: Buffer;
    request_hash: Buffer;
    status: number;
    body: Json<unknown>;
    at: Generated<Date>;
  };
  act: { organisation: string; member: string; key: string; outcome: Json<unknown>; at: Generated<Date> };
  pending_entry: { organisation: string; id: Generated<string>; bytes: Buffer };
  entry: { organisation: string; index: string; bytes: Buffer; motion: string | null };
  log_node: { organisation: string; level: number; index: string; hash: Buffer };
  log_stop: { organisation: string; why: string; since: Generated<Date> };
  log_head: { organisation: string; origin: string; size: string; edge: Buffer; checkpoint: string };
  roll_list: { organisation: string; hash: string; handles: Buffer };
}

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;
