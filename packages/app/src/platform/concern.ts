import { sql } from "kysely";
import type { Act } from "./act.js";

/** What somebody may want to hear of. What is said in discussions is told by features/discussion. */
export type ConcernKind = "mine" | "proposal" | "result" | "announcement";

/** What happened. The list is closed, so that every language has words for it. */
export type Happening =
  | "put forward"
  | "supported"
  | "notice"
  | "vote opens"
  | "carried"
  | "not carried"
  | "challenged"
  | "stands"
  | "annulled"
  | "in force"
  | "lapsed"
  | "ruled out"
  | "option put"
  | "option reached"
  | "option accepted"
  | "option accepted in part"
  | "acceptance asked"
  | "option ruled out"
  | "option merged"
  | "announced"
  | "carrying asked"
  | "account asked"
  | "account given";

export interface Concern {
  readonly kind: ConcernKind;
  readonly what: Happening;
  /** The id of the motion that it happened to. */
  readonly motion: string;
  /** The commitment of a text that was published. */
  readonly text?: string;
}

/**
 * Keeps what happened for those whom it concerns, in the transaction of the act: they hear of it exactly if the act is stored. It sends nothing: digests do, as
 * each of them has chosen, and formal notices are letters of their own. The same again, in the same act, is kept once.
 */
export async function concern(
  { tx, organisation, now }: Act,
  { kind, what, motion, text }: Concern,
  whom: readonly string[] | "everybody",
): Promise<void> {
  const at = new Date(now.epochMilliseconds);
  const people = whom === "everybody" ? sql`values (null::uuid)` : sql`select unnest(${whom}::uuid[])`;
  await sql`
    insert into notification (organisation, member, kind, what, motion, text, at)
    select ${organisation.id}, who.member, ${kind}, ${what}, ${motion}, ${text ?? null}, ${at} from (${people}) as who (member)
    on conflict do nothing`.execute(tx);
}
