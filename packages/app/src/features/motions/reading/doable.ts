import { sql } from "kysely";
import type { Who } from "@folkmoot/constitution";
import type { Capacity } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { noticeAwaited, procedureOf } from "../people/notice.js";
import { SUPPORT } from "../stages.js";
import type { MotionView } from "./view.js";

/** What the member who looks can do with a motion now. What the rules allow is decided when it is done; this only chooses which buttons to show. */
export interface Doable {
  readonly sign: boolean;
  readonly signed: boolean;
  readonly vote: boolean;
  readonly voted: boolean;
  readonly notice: boolean;
  readonly withdraw: boolean;
  readonly challenge: boolean;
  readonly rule: boolean;
}

const NOTHING: Doable = { sign: false, signed: false, vote: false, voted: false, notice: false, withdraw: false, challenge: false, rule: false };

export async function doable(services: Services, viewer: Viewer, { motion, situation, standing, vote }: MotionView): Promise<Doable> {
  const { member, organisation, now } = viewer;
  if (member === null) return NOTHING;
  const place = await placeOf(services, { organisation: organisation.id, motion: motion.id, member: member.id, stage: vote?.stage ?? "" });
  const awaited = standing.state === "awaiting notice" ? noticeAwaited(situation, now) : undefined;
  const stages = procedureOf(situation).stages;
  const challenged = stages.find((stage) => stage.kind === "challenge");
  const early = standing.state === "support" || standing.state === "discussion" || standing.state === "awaiting notice";
  return {
    sign: standing.state === "support" && place.maySign && !place.signed,
    signed: place.signed,
    vote: vote !== null && place.onRoll && !place.voted,
    voted: place.voted,
    notice: awaited !== undefined && (awaited.by === null || actsFor(member.capacities, awaited.by.value)),
    withdraw: early && motion.mover === member.id && Object.keys(motion.facts.notices).length === 0,
    challenge: standing.state === "declared" || (standing.state === "challenged" && challenged !== undefined),
    rule:
      standing.state === "challenged" &&
      challenged?.kind === "challenge" &&
      challenged.to !== null &&
      actsFor(member.capacities, challenged.to.value),
  };
}

/** Whether one of these capacities is among those whom a rule means. */
export function actsFor(capacities: readonly Capacity[], who: Who): boolean {
  return capacities.some((as) => {
    if (as.kind === "office") return who.kind === "office" && as.office === who.id;
    if (as.kind === "seat") return who.kind === "body" && as.body === who.id;
    return as.kind === "member" && who.kind === "class";
  });
}

interface PlaceRow {
  readonly onRoll: boolean;
  readonly maySign: boolean;
  readonly voted: boolean;
  readonly signed: boolean;
}

async function placeOf(services: Services, at: { organisation: string; motion: string; member: string; stage: string }): Promise<PlaceRow> {
  const { organisation, motion, member, stage } = at;
  const { rows } = await sql<PlaceRow>`
    select
      exists (select 1 from roll_place where organisation = ${organisation} and motion = ${motion} and member = ${member} and stage = ${stage}) as "onRoll",
      exists (select 1 from roll_place where organisation = ${organisation} and motion = ${motion} and member = ${member} and stage = ${SUPPORT}) as "maySign",
      exists (select 1 from answered where organisation = ${organisation} and motion = ${motion} and member = ${member} and stage = ${stage}) as voted,
      exists (select 1 from signature where organisation = ${organisation} and motion = ${motion} and member = ${member}) as signed`.execute(
    services.db,
  );
  return rows[0] ?? { onRoll: false, maySign: false, voted: false, signed: false };
}
