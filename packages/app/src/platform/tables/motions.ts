import type { ColumnType, Generated } from "kysely";
import type { MotionFacts } from "@folkmoot/procedure";
import type { Derived, Json } from "./columns.js";

/** Motions with everything that is put to them, signed and voted. */
export interface MotionTables {
  motion: {
    organisation: string;
    id: string;
    number: number;
    title: string;
    commitment: string;
    mover: string;
    facts: Json<MotionFacts>;
    next_due: Date | null;
    /** These follow from the facts by themselves. */
    facts_hash: Derived<string>;
    has_rules: Derived<boolean>;
    has_result: Derived<boolean>;
    is_programme: Derived<boolean>;
    gathers: Derived<number | null>;
  };
  roll_place: { organisation: string; motion: string; stage: string; member: string; handle: string; votes: Generated<number> };
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
  option: {
    organisation: string;
    motion: string;
    id: string;
    number: number;
    kind: "proposal" | "alternative" | "amendment";
    title: string;
    commitment: string;
    base: string | null;
    mover: string;
    theme: string | null;
    place: string | null;
    cost: ColumnType<string | null, number | null, number | null>;
    put_at: Date;
  };
  mover: {
    organisation: string;
    motion: string;
    option: string;
    member: string;
    handle: string;
    agreed_at: Date;
    withdraws: Generated<boolean>;
  };
  option_signature: { organisation: string; motion: string; option: string; member: string; handle: string };
  acceptance: { organisation: string; motion: string; option: string; member: string; handle: string; from_text: string; text: string; at: Date };
  composite: {
    organisation: string;
    motion: string;
    id: string;
    parts: string[];
    title: string;
    body: string;
    cost: ColumnType<string | null, number | null, number | null>;
    by: string;
    at: Date;
    done_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
  composite_consent: { organisation: string; motion: string; composite: string; member: string; handle: string; agrees: boolean; at: Date };
  mark: { organisation: string; motion: string; stage: string; member: string; handle: string; mark: string; key: string };
  appeal_voice: {
    organisation: string;
    motion: string;
    option: string;
    member: string;
    handle: string;
    ruling: "in-order" | "out-of-order";
    commitment: string;
    at: Date;
  };
}
