import type { GroupName } from "@folkmoot/ballot";
import type { ColumnType, Generated } from "kysely";

/** The ballot boxes of secret votes: who holds the key, who may vote and has, and the archives. */
export interface BoxTables {
  box: {
    organisation: string;
    motion: string;
    stage: string;
    uuid: string;
    attempt: Generated<number>;
    group_name: ColumnType<GroupName, GroupName | undefined, GroupName>;
    begun_at: Date;
    waits_since: Date;
    trustees: ColumnType<string | null, string | null | undefined, string | null>;
    ceremony: ColumnType<string | null, string | null | undefined, string | null>;
    sealed_key: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
    election: ColumnType<string | null, string | null | undefined, string | null>;
    archive_time: ColumnType<string | null, string | number | null | undefined, string | number | null>;
    parent: ColumnType<string | null, string | null | undefined, string | null>;
    height: Generated<number>;
    registrar_asked: Generated<boolean>;
    fault: ColumnType<string | null, string | null | undefined, string | null>;
  };
  box_trustee: {
    organisation: string;
    motion: string;
    stage: string;
    attempt: number;
    number: number;
    member: string;
    certificate: ColumnType<string | null, string | null | undefined, string | null>;
    polynomial: ColumnType<string | null, string | null | undefined, string | null>;
    output: ColumnType<string | null, string | null | undefined, string | null>;
    sealed_key: ColumnType<string | null, string | null | undefined, string | null>;
    rehearsed: ColumnType<string | null, string | null | undefined, string | null>;
    shuffled: Generated<boolean>;
    decrypted: Generated<boolean>;
    proof: ColumnType<string | null, string | null | undefined, string | null>;
  };
  box_attempt: {
    organisation: string;
    motion: string;
    stage: string;
    attempt: number;
    why: "lost" | "absent" | "wrong share" | "false complaint" | "group";
    by: string | null;
    at_fault: string | null;
    left_out: string[];
    evidence: string | null;
  };
  box_credential: {
    organisation: string;
    motion: string;
    stage: string;
    credential: string;
    state: Generated<"counts" | "spare" | "replaced">;
    weight: Generated<number>;
  };
  box_list: {
    organisation: string;
    motion: string;
    stage: string;
    number: number;
    credentials: number;
    spares: Generated<number>;
    fingerprint: string;
    at: Date;
    confirmed: Generated<boolean>;
  };
  box_wish: { organisation: string; motion: string; stage: string; member: string; wants: "the same" | "another"; done: Generated<boolean> };
  box_drawn: { organisation: string; motion: string; stage: string; member: string; found: "reached" | "not reached" | "unknown" };
  box_voter: { organisation: string; motion: string; stage: string; member: string; bound: Buffer };
  box_ballot: {
    organisation: string;
    motion: string;
    stage: string;
    credential: string;
    round: number;
    tracker: string;
    ballot: string | null;
  };
  box_event: {
    organisation: string;
    motion: string;
    stage: string;
    height: number;
    kind: ArchiveEvent;
    owner: number | null;
    bytes: Buffer;
  };
}

/** What can happen in an archive, in the order of its life. */
export type ArchiveEvent = "Setup" | "Ballot" | "EndBallots" | "EncryptedTally" | "Shuffle" | "EndShuffles" | "PartialDecryption" | "Result";
