import { Temporal } from "temporal-polyfill";
import type { Procedure, Rules } from "@folkmoot/constitution";
import type { MotionState, OrganisationFacts } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { motionLines } from "../../motions/index.js";
import type { MotionLine } from "../../motions/index.js";
import type { OfferedWay } from "./ways.js";
import type { WishKind } from "./wishes.js";

/** What a wish about something that is already there can begin with: the motions that are open to it now, and what each procedure says about it. */
export interface Openings {
  readonly motions: readonly MotionLine[];
  readonly procedures: readonly { readonly name: string; readonly clause: string; readonly words: string | null }[];
}

const OPEN_TO: { readonly [Kind in WishKind]?: readonly MotionState[] } = {
  amend: ["support", "discussion", "amendments", "awaiting notice"],
  priority: ["proposals"],
  challenge: ["declared", "challenged"],
};

export async function openingsFor(services: Services, viewer: Viewer, at: { kind: WishKind; rules: Rules }): Promise<Openings> {
  const states = OPEN_TO[at.kind] ?? [];
  const motions = states.length === 0 ? [] : (await motionLines(services, viewer)).open.filter(({ state }) => states.includes(state));
  const stage = STAGE[at.kind];
  return { motions, procedures: stage === undefined ? [] : at.rules.procedures.map((procedure) => saysOf(procedure, stage)) };
}

const STAGE: { readonly [Kind in WishKind]?: "amendments" | "challenge" } = { amend: "amendments", challenge: "challenge" };

function saysOf(procedure: Procedure, kind: "amendments" | "challenge"): Openings["procedures"][number] {
  const stage = procedure.stages.find((one) => one.kind === kind);
  if (stage === undefined) return { name: procedure.name, clause: procedure.clause, words: null };
  return { name: procedure.name, clause: stage.clause, words: stage.kind === "challenge" ? stage.within.words : stage.name };
}

/** A meeting that has been called, and whether something that is put forward now would still be given notice of in time. */
export interface CalledMeeting {
  readonly name: string;
  readonly starts: string;
  readonly inTime: boolean;
}

export function calledMeetings(facts: OrganisationFacts, rules: Rules, at: { now: Temporal.Instant; ways: readonly OfferedWay[] }): CalledMeeting[] {
  const names = new Map([...rules.bodies, ...rules.meetings].map(({ id, name }) => [id, name]));
  const [earliest = null] = at.ways.map(({ way }) => way.earliestVote).toSorted();
  return facts.meetings
    .filter(({ starts }) => Temporal.Instant.compare(Temporal.Instant.from(starts), at.now) > 0)
    .toSorted((a, b) => (a.starts < b.starts ? -1 : 1))
    .map(({ of, starts }) => ({ name: names.get(of) ?? of, starts, inTime: earliest !== null && starts >= earliest }));
}
