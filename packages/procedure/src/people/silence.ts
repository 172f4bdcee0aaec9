import type { VoteStage } from "@folkmoot/constitution";
import type { Dates } from "../dates.js";
import type { Time } from "../event.js";
import { signaturesNeeded } from "../support.js";

/**
 * What is carried unless somebody objects: as soon as enough of any group that may have objected, it goes to the vote; when the time is over and they have not, it is carried without one. What comes at the
 * last instant is too late. `objections`: one a person, whoever may; `members`: those of whom a share is meant.
 */
export function unlessSomebodyObjects(
  { objects = [], objecting }: Pick<VoteStage, "objects" | "objecting">,
  { since, objections, members, now, dates }: { since: Time; objections: readonly Time[]; members: number; now: Time; dates: Dates },
): { readonly stands: "waiting" | "carried" | "to the vote"; readonly until: Time; readonly needed: number } | null {
  if (objecting === undefined || objects.length === 0) return null;
  const until = dates.plus(since, objecting.value);
  const needed = Math.min(...objects.map(({ value }) => signaturesNeeded(value.amount, members)));
  const inTime = objections.filter((at) => at >= since && at < until && at <= now).length;
  return { stands: inTime >= needed ? "to the vote" : now < until ? "waiting" : "carried", until, needed };
}
