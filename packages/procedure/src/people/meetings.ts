import type { Procedure, Rules, Starter, Test, VoteStage } from "@folkmoot/constitution";
import type { Count, Time } from "../event.js";
import type { Dates } from "../dates.js";
import { measure } from "../measure.js";
import { result } from "../result.js";
import { signaturesNeeded } from "../support.js";

/** Whether a notice may be shorter than the text's: enough agree. Whoever says nothing does not. */
export function shorterNoticeAgreed(rules: Rules, test: Test, { agree, members }: { agree: number; members: number }): boolean {
  const count = { for: agree, against: 0, abstain: 0 };
  return measure(rules, test, { count, entitled: members, members, seats: null, weighed: null }).passed;
}

/** Whether so many who ask for a poll are enough to have one; any one of the groups that the text names may. */
export function pollDemanded(starters: readonly Starter[], { asking, present }: { asking: number; present: number }): boolean {
  return starters.some(({ amount }) => asking >= signaturesNeeded(amount, present));
}

/** What becomes of a meeting to which too few have come: it is over, or another is held at which whoever comes is enough. Null: words for people to judge. */
export function inquorate(words: string): "closed" | "adjourned" | null {
  const said = words.toLowerCase();
  if (said === "the meeting is closed") return "closed";
  return said.startsWith("it is adjourned") ? "adjourned" : null;
}

/** What equal votes mean by the text's wording: whose second vote decides, a lot, or that the proposal is lost. `casting`: what the holder of a second vote says, if they have. */
export function equalVotes(words: string, { casting, lot }: { casting: "for" | "against" | null; lot: "for" | "against" }): "for" | "against" {
  const said = words.toLowerCase();
  if (said.includes("second vote")) return casting ?? "against";
  return said.includes("by lot") ? lot : "against";
}

/** Whether a decision stands without those who should not have voted: it would have been carried without their votes. They are taken off the roll too, as if they had left. */
export function standsWithout(
  rules: Rules,
  stage: VoteStage,
  { count, entitled, members, conflicted }: { count: Count; entitled: number; members: number; conflicted: Count },
): boolean {
  const without = { for: count.for - conflicted.for, against: count.against - conflicted.against, abstain: count.abstain - conflicted.abstain };
  return result(rules, stage, { count: without, entitled: entitled - conflicted.for - conflicted.against - conflicted.abstain, members }).carried;
}

/** From when a question that was lost may be put again; null: at once. That it is the same question is for people to say. */
export function againFrom({ again }: Pick<Procedure, "again">, lostAt: Time, dates: Dates): Time | null {
  return again === null ? null : dates.plus(lostAt, again.value);
}
