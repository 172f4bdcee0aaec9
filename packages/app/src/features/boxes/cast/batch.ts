import { holdingOf, mayVote, openVotes, standing, type Requirement, type Situation } from "@folkmoot/procedure";
import { actTogether, instant, type Act } from "../../../platform/act.js";
import { codeOver } from "../../../platform/derived-key.js";
import type { Services } from "../../../platform/services.js";
import { boxesOfMotion, boxOf, type Box } from "../../archive/index.js";
import { motionsByNumber, situationOf, type Motion } from "../../motions/index.js";
import type { BallotOutcome, CastBallot } from "./ballot.js";
import { knownBefore, writeBallots, type Bound, type Outcomes } from "./write.js";

/** `unsettled`: time has passed a deadline of the motion that is not in the record yet; settle it and ask again. */
export type BatchOutcome = BallotOutcome | { readonly kind: "unsettled" };

/**
 * Many ballots in one transaction: the database's clock, read under a lock that no closing can share, judges them all; unique constraints decide who has voted and which ballot is
 * there. Nothing is looked up first and then inserted.
 */
export function castTogether(services: Services, organisation: string, casts: readonly CastBallot[]): Promise<BatchOutcome[]> {
  return actTogether(services.db, organisation, async (act) => {
    const doors = new Map<number, Door>();
    for (const motion of await motionsByNumber(act.tx, organisation, [...new Set(casts.map(({ number }) => number))])) {
      doors.set(motion.number, await doorOf(act, motion));
    }
    const outcomes = new Map<CastBallot, BatchOutcome>();
    for (const [number, door] of doors) {
      const own = casts.filter((cast) => cast.number === number);
      for (const [cast, outcome] of await throughDoor(services, act, { door, casts: own })) outcomes.set(cast, outcome);
    }
    return casts.map((cast) => outcomes.get(cast) ?? outcomeWithout(doors.get(cast.number)));
  });
}

async function throughDoor(
  services: Services,
  act: Act,
  { door, casts }: { readonly door: Door; readonly casts: readonly CastBallot[] },
): Promise<ReadonlyMap<CastBallot, BatchOutcome>> {
  if (door.kind === "not open yet" || door.kind === "unsettled") return new Map(casts.map((cast) => [cast, door]));
  const bound =
    ({ box, hash }: Named) =>
    (cast: CastBallot): Bound => ({ ...cast, code: bindingOf(services, box, cast), hash, sent: cast });
  if (door.kind === "open") {
    const outcomes = new Map<CastBallot, BatchOutcome>();
    for (const room of door.rooms) {
      const fitting = casts.filter(({ election }) => election === room.box.election);
      for (const [cast, outcome] of bySent(await writeBallots(act, room, fitting.map(bound(room))))) outcomes.set(cast, outcome);
    }
    return outcomes;
  }
  const outcomes = new Map<CastBallot, BatchOutcome>(casts.map((cast) => [cast, { kind: "closed", reasons: door.reasons }]));
  // The answer to a retry is the same after the end as before it: the ballot is in the box, and its voter learns so.
  for (const named of door.boxes)
    for (const [cast, outcome] of bySent(await knownBefore(act, named.box, casts.map(bound(named))))) outcomes.set(cast, outcome);
  return outcomes;
}

function bySent(outcomes: Outcomes): Map<CastBallot, BatchOutcome> {
  return new Map([...outcomes].map(([{ sent }, outcome]) => [sent, outcome]));
}

/** A code that ties a member to the credential they have voted with: of use to nobody without the key of this server. */
function bindingOf(services: Services, { organisation, motion, stage }: Box, { member, credential }: CastBallot): Buffer {
  return codeOver(services, "ballot binding", [organisation, motion, stage, member, credential]);
}

function outcomeWithout(door: Door | undefined): BatchOutcome {
  if (door === undefined) return { kind: "no such motion" };
  return { kind: "not a ballot", code: "ballot-other-election", why: "it was made for another election" };
}

/** A box, and the hash by which the record names its election. */
interface Named {
  readonly box: Box;
  readonly hash: string;
}

type Door =
  | { readonly kind: "open"; readonly rooms: readonly (Named & { readonly revote: boolean })[] }
  | { readonly kind: "closed"; readonly reasons: readonly Requirement[]; readonly boxes: readonly Named[] }
  | Extract<BatchOutcome, { kind: "not open yet" | "unsettled" }>;

async function doorOf(act: Act, motion: Motion): Promise<Door> {
  if (motion.next_due !== null && instant(motion.next_due).epochMilliseconds <= act.now.epochMilliseconds) return { kind: "unsettled" };
  const situation = await situationOf(act.tx, act.organisation, motion.facts);
  const open = openVotes(situation, act.now);
  if (open.length === 0) return shutDoor(situation, act.now, await boxesOfMotion(act.tx, act.organisation.id, motion.id));
  const rooms = [];
  for (const { stage } of open) {
    const holding = holdingOf(situation, stage);
    const box = await boxOf(act.tx, { organisation: act.organisation.id, motion: motion.id, stage });
    if (holding !== null && box !== null) rooms.push({ box, hash: motion.facts.boxes?.[stage]?.election ?? "", revote: holding.revote });
  }
  const reasons = open.flatMap(({ stage }) => mayVote(situation, stage, act.now));
  return reasons.length > 0 || rooms.length === 0 ? { kind: "not open yet", reasons } : { kind: "open", rooms };
}

/** Before its time, or after it. */
function shutDoor(situation: Situation, now: Act["now"], boxes: readonly Box[]): Door {
  const reasons = standing(situation, now).requirements.filter(({ status }) => status !== "met");
  const facts = situation.motion?.boxes ?? {};
  const ended = boxes.flatMap((box): Named[] => {
    const known = facts[box.stage];
    return known === undefined || known.ended === null ? [] : [{ box, hash: known.election }];
  });
  return ended.length > 0 || situation.motion?.ended !== null ? { kind: "closed", reasons, boxes: ended } : { kind: "not open yet", reasons };
}
