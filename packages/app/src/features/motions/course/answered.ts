import { endBoxEarly, needsBox, openVote } from "@folkmoot/procedure";
import { ballotsAndVoters } from "../../archive/index.js";
import { count } from "../counting/count.js";
import { situationOf } from "./governing.js";
import { happen } from "./happen.js";
import { procedureOf } from "../people/notice.js";
import type { Sitting } from "../acts/sitting.js";
import { undecidedMotions } from "../store.js";
import { countVotes, papersOf } from "./supplies.js";

/** Votes that may close because everybody has answered, where the text lets that close them. Only the count says so; nobody declares it. */
export async function closeAnswered(begun: Sitting): Promise<Sitting> {
  let act = begun;
  for (const motion of await undecidedMotions(act.tx, act.organisation.id)) {
    const situation = await situationOf(act.tx, act.organisation, motion.facts);
    const open = openVote(situation, act.now);
    const stage = procedureOf(situation).stages.find((one) => one.id === open?.stage);
    if (open === null || stage?.kind !== "vote" || stage.closesEarly === null) continue;
    const at = { motion: motion.id, stage: open.stage };
    if (needsBox(stage)) {
      const ended = endBoxEarly(situation, await ballotsAndVoters(act, { organisation: act.organisation.id, ...at }), act.now);
      act = ended.length === 0 ? act : (await happen(act, motion, ended)).act;
      continue;
    }
    const several = motion.facts.papers[open.stage] !== undefined;
    const given = several ? await papersOf(act.tx, act.organisation.id, { situation, stage: open.stage }) : await countVotes(act, situation, at);
    const { events } = await count({ kind: "early", situation, given, at: act.now.toString() });
    if (events.length === 0) continue;
    act = (await happen(act, motion, events)).act;
  }
  return act;
}
