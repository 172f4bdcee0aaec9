import type { VoteStage } from "@folkmoot/constitution";
import type { Temporal } from "temporal-polyfill";
import { timeOf } from "../dates.js";
import { DEFAULT } from "../default-rule.js";
import type { CredentialReplaced, EventOf } from "../event.js";
import type { BoxFacts, Situation } from "../facts.js";
import { onMotion } from "../position.js";
import { boxOf } from "./needs-box.js";

/** Why no spare credential takes the place of another. */
export type NotReplaced =
  | "not open" // there is no box, or the vote is over
  | "no spare" // it is none, or has taken the place of another already
  | "dead"; // what it is to take the place of is a spare one, or was replaced before

export type Replacing =
  | { readonly kind: "replaced"; readonly events: readonly EventOf<"credential-replaced">[] }
  | { readonly kind: "not replaced"; readonly because: NotReplaced };

/**
 * The entry by which a spare credential takes the place of another, while the vote is open. That nobody has voted with the other one is for whoever knows the ballots: the archive shows it,
 * since it holds no ballot by a credential that doesn't count (`countsNot`).
 */
export function replaceCredential(
  situation: Situation,
  { stage, replaced, by }: Pick<CredentialReplaced, "stage" | "replaced" | "by">,
  now: Temporal.Instant,
): Replacing {
  const { motion } = onMotion(situation);
  const box = boxOf(motion, stage);
  if (box === null || box.ended !== null || motion.ended !== null) return { kind: "not replaced", because: "not open" };
  const before = countsNot(box);
  if (!(box.spares ?? []).includes(by) || !before.has(by)) return { kind: "not replaced", because: "no spare" };
  if (before.has(replaced)) return { kind: "not replaced", because: "dead" };
  return { kind: "replaced", events: [{ t: "credential-replaced", motion: motion.id, stage, replaced, by, at: timeOf(now) }] };
}

/** The credentials of a box by which no ballot counts: spare ones that have taken nobody's place, and those whose place was taken. */
export function countsNot({ spares = [], replaced = [] }: Pick<BoxFacts, "spares" | "replaced">): ReadonlySet<string> {
  const used = new Set(replaced.map(({ by }) => by));
  return new Set([...spares.filter((spare) => !used.has(spare)), ...replaced.map((each) => each.replaced)]);
}

/** How many spare ones may be made for a vote, for each number of votes that people have in it: none where the platform makes the credentials, since it shows everybody theirs again. */
export function mostSpares({ registrar, spares }: VoteStage): number {
  return (registrar ?? DEFAULT.registrar).value.kind === "platform" ? 0 : (spares ?? DEFAULT.spares).value;
}
