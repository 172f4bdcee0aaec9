import type { ColumnType, Generated } from "kysely";
import type { Language } from "../../languages/index.js";

/** Who is a member, who holds which seat, and how people come in. */
export interface MemberTables {
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
}
