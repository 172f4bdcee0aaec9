import type { ColumnType, Generated } from "kysely";

/** What becomes of what a call has adopted. */
export interface ProgrammeTables {
  carrier: {
    organisation: string;
    id: Generated<string>;
    motion: string;
    option: string;
    kind: "body" | "office" | "member";
    place: string | null;
    member: string | null;
    set_by: string;
    set_for: string;
    set_at: Date;
    accepted_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    declined: Generated<boolean>;
  };
  progress_note: {
    organisation: string;
    id: Generated<string>;
    motion: string;
    option: string;
    author: string;
    place: string | null;
    kind: "progress" | "account" | "closing";
    closes: "done" | "given up" | "handed on" | null;
    body: string;
    at: Date;
  };
  progress_picture: {
    organisation: string;
    id: Generated<string>;
    note: string;
    type: string;
    words: string;
    width: number;
    height: number;
    bytes: Buffer;
    at: Date;
  };
  review_date: { organisation: string; id: Generated<string>; motion: string; option: string; day: string; set_by: string; set_at: Date };
  account_request: { organisation: string; id: Generated<string>; motion: string; option: string; member: string; at: Date; answer: string | null };
}
