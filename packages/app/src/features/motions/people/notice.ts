import type { NoticeStage, Procedure } from "@folkmoot/constitution";
import { rollWho, standing } from "@folkmoot/procedure";
import type { Situation } from "@folkmoot/procedure";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { peopleMeant } from "./people.js";
import type { Person } from "./people.js";

/** The notice that a motion waits for or has had last, by its stage. */
export function noticeStage(situation: Situation, stage: string): NoticeStage | undefined {
  return stagesOf(situation).find((one): one is NoticeStage => one.kind === "notice" && one.id === stage);
}

/** The notice that somebody has to send now; undefined when the motion waits for none. */
export function noticeAwaited(situation: Situation, now: Act["now"]): NoticeStage | undefined {
  const place = standing(situation, now).stages.find((stage) => stage.kind === "notice" && stage.status === "now");
  return place === undefined ? undefined : noticeStage(situation, place.stage);
}

/** Everybody to whom the text has the awaited notice sent; where it is silent, those who vote. */
export async function recipientsOf(act: Act, situation: Situation, motion: string): Promise<Person[]> {
  const stage = noticeAwaited(situation, act.now);
  return stage === undefined ? [] : recipientsOfStage(act, situation, { motion, stage });
}

export async function recipientsOfStage(act: Act, situation: Situation, of: { motion: string; stage: NoticeStage }): Promise<Person[]> {
  const who = rollWho(situation, of.stage.id).value;
  return peopleMeant(act.tx, { organisation: act.organisation.id, rules: situation.rules, motion: of.motion, who, instant: act.now });
}

export function procedureOf(situation: Situation): Procedure {
  const found = situation.rules.procedures.find((procedure) => procedure.id === situation.motion?.procedure);
  if (found === undefined) throw new Error("a motion runs under a procedure of its rules");
  return found;
}

function stagesOf(situation: Situation): Procedure["stages"] {
  return situation.motion === null ? [] : procedureOf(situation).stages;
}

/** When a meeting could start at the earliest if its notice were sent now; null where the vote is not at a meeting. */
export function meetingOf(situation: Situation, now: Act["now"]): string | null {
  const { stages } = procedureOf(situation);
  const vote = stages.find((stage) => stage.kind === "vote");
  if (vote?.kind !== "vote" || vote.how.value.kind !== "meeting") return null;
  return standing(situation, now).stages.find((stage) => stage.stage === vote.id)?.from ?? null;
}

/** How many people the awaited notice would go to. */
export function noticeReach(
  services: Services,
  viewer: Viewer,
  { motion, situation }: { motion: { id: string }; situation: Situation },
): Promise<number> {
  return services.db.transaction().execute(async (tx) => {
    const act = { tx, organisation: viewer.organisation, now: viewer.now };
    return (await recipientsOf(act, situation, motion.id)).length;
  });
}
