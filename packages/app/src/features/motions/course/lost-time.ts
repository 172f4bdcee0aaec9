import { noteShutOut, type Situation, type Spell } from "@folkmoot/procedure";
import type { Act } from "../../../platform/act.js";
import { lostTime } from "../../../platform/lost-time/spells.js";
import type { Sitting } from "../acts/sitting.js";
import { procedureOf } from "../people/notice.js";
import { undecidedMotions } from "../store.js";
import { situationOf } from "./governing.js";
import { happen } from "./happen.js";

/** The time that members could not vote in, where the text of a motion gives more for it: what `due` wants to know at the end of its vote; null where it gives none. */
export async function lostFor({ tx, organisation }: Act, situation: Situation): Promise<readonly Spell[] | null> {
  return givesMoreTime(situation) ? lostTime(tx, organisation.id, "so far") : null;
}

/** What was lost and is over enters the record before anything else happens, and whoever waits for the end of a vote learns that it has moved. */
export async function noteLostTime(begun: Sitting): Promise<Sitting> {
  const spells = await lostTime(begun.tx, begun.organisation.id, "over");
  if (spells.length === 0) return begun;
  let act = begun;
  for (const motion of await undecidedMotions(act.tx, act.organisation.id)) {
    const situation = await situationOf(act.tx, act.organisation, motion.facts);
    const told = givesMoreTime(situation) ? noteShutOut(situation, spells, act.now) : [];
    if (told.length > 0) act = (await happen(act, motion, told)).act;
  }
  return act;
}

function givesMoreTime(situation: Situation): boolean {
  return procedureOf(situation).stages.some((stage) => stage.kind === "vote" && stage.extended !== undefined);
}
