import type { KeyHolders, VoteStage } from "@folkmoot/constitution";
import type { Temporal } from "temporal-polyfill";
import { chambersOf } from "../chambers.js";
import { timeOf } from "../dates.js";
import { DEFAULT } from "../default-rule.js";
import { voteStage } from "../electorate.js";
import type { BoxReady, EventOf, Time } from "../event.js";
import type { Situation } from "../facts.js";
import { isTaking } from "../gathering.js";
import { type OnMotion, onMotion, position } from "../position.js";
import { seatsOf } from "../roll.js";
import { tooFewAlike } from "./alike.js";
import { boxOf, needsBox } from "./needs-box.js";
import { shufflesNeeded } from "./open.js";
import { weightsOn } from "../weighing.js";
import { mostSpares } from "./replace.js";

/** What a ballot box is made of, as the record tells it. */
export type BoxParts = Pick<
  BoxReady,
  "election" | "trustees" | "needed" | "leftOut" | "rehearsed" | "registrar" | "credentials" | "spares" | "register"
>;

/** What a ballot box still waits for. */
export type BoxWaitsFor =
  | "roll" // it is not fixed yet
  | "alike" // so few are counted apart from the others that the result would tell how they voted
  | "paper" // what stands on it is not fixed yet
  | "key" // not made by as many as the text says
  | "rehearsal" // too few of those who hold the key have opened a test paper
  | "registrar" // somebody else has made the credentials than the text says
  | "credentials" // not one for each on the roll
  | "spares"; // more than the text allows, or not sorted

export type BoxAnswer =
  | { readonly kind: "ready"; readonly events: readonly EventOf<"box-ready">[] }
  | { readonly kind: "waits"; readonly for: BoxWaitsFor }
  | { readonly kind: "no box" }; // the vote is not secret, has its box, or is over: it lapsed, or the motion has ended

/** Whether the question of a secret vote and its roll are final at `now`, so that its credentials and its election can be made: null, or what is missing. */
export function boxWaitsFor(situation: Situation, stage: string, now: Temporal.Instant): BoxWaitsFor | "no box" | null {
  return waitsFor(onMotion(situation), stage, timeOf(now));
}

/** The entry that a ballot box is ready, if it is what the text asks for. From then on, or from when the vote's turn comes, the vote is open. */
export function readyBox(situation: Situation, { stage, ...parts }: BoxParts & { readonly stage: string }, now: Temporal.Instant): BoxAnswer {
  const on = onMotion(situation);
  const at = timeOf(now);
  const missing = waitsFor(on, stage, at) ?? lacking(on, stage, parts);
  if (missing === "no box") return { kind: "no box" };
  if (missing !== null) return { kind: "waits", for: missing };
  return { kind: "ready", events: [{ t: "box-ready", motion: on.motion.id, stage, ...parts, at }] };
}

function waitsFor(situation: OnMotion, stage: string, now: Time): BoxWaitsFor | "no box" | null {
  const { motion } = situation;
  const here = position(situation, now);
  const { stages } = here.line.procedure;
  const index = stages.findIndex(({ id }) => id === stage);
  const vote = stages[index];
  if (vote?.kind !== "vote" || !needsBox(vote) || boxOf(motion, stage) !== null || OVER.has(here.state)) return "no box";
  if (motion.rolls[stage] === undefined) return "roll";
  if (tooFewAlike(situation, stage)) return "alike";
  const isDue = here.state === "awaiting box" && chambersOf(here.line.procedure, stage).some(({ id }) => id === here.run?.stage?.id);
  return isDue || !stages.slice(0, index).some(isTaking) ? null : "paper";
}

const OVER: ReadonlySet<string> = new Set(["in force", "not carried", "lapsed", "withdrawn", "out of order", "annulled"]);

function lacking(situation: OnMotion, stage: string, parts: BoxParts): BoxWaitsFor | null {
  const vote = voteStage(situation, stage);
  if (vote.key === null || !isHeld(situation, vote.key.value, parts) || parts.trustees < shufflesNeeded(situation, stage)) return "key";
  if (parts.rehearsed < parts.needed || parts.rehearsed > parts.trustees) return "rehearsal";
  if (parts.registrar !== registrarOf(vote)) return "registrar";
  const { spares = [] } = parts;
  if (
    spares.length > mostSpares(vote) * weightsOn(situation.motion.rolls[stage]) ||
    spares.some((spare, at) => at > 0 && spare <= (spares[at - 1] ?? ""))
  )
    return "spares";
  return parts.credentials - spares.length === situation.motion.rolls[stage]?.size ? null : "credentials";
}

/**
 * Never all of those who sit in the body, unless there is only one: a single lost key would lose the vote. Who takes no part is left out and keeps nobody from voting, even where each of
 * the others is needed then.
 */
function isHeld({ rules }: OnMotion, key: KeyHolders, { trustees, needed, leftOut = 0 }: BoxParts): boolean {
  if (key.kind === "platform") return trustees === 1 && needed === 1 && leftOut === 0;
  const sitting = trustees + leftOut;
  if (needed !== key.needed || needed > trustees || sitting > (seatsOf(rules, key.body) ?? sitting)) return false;
  return sitting === 1 || needed < sitting;
}

/** Who makes the credentials, as the record tells it. */
export function registrarOf({ registrar }: VoteStage): BoxReady["registrar"] {
  return (registrar ?? DEFAULT.registrar).value.kind === "platform" ? "platform" : "independent";
}
