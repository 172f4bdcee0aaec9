import { Temporal } from "temporal-polyfill";
import { adoptedBy, isCall, isElection, stands, type OnMotion, type OptionId, type Stands, type Time } from "@folkmoot/procedure";

/** What one call has adopted, or whom it has elected, and for how long that stands. */
export interface Programme {
  /** The id of the call that decided it. */
  readonly motion: string;
  readonly procedure: string;
  /** Whether it has elected people. */
  readonly election: boolean;
  /** The name of the procedure in the rules under which it was decided. */
  readonly name: string;
  readonly since: Time;
  /** How long it stands by the text; null: until something else is decided in the same way. */
  readonly stands: Stands | null;
  /** Null: it is current. */
  readonly ended: { readonly how: "replaced"; readonly at: Time; readonly by: string } | { readonly how: "expired"; readonly at: Time } | null;
  /** The call whose programme stood when this one came; null: there was none. */
  readonly replaced: string | null;
  /** Best first. */
  readonly adopted: readonly OptionId[];
}

export interface Programmes {
  /** One of each procedure at most, the latest first. */
  readonly current: readonly Programme[];
  /** The latest first. */
  readonly past: readonly Programme[];
  /** Elections whose result stands now, the latest first: people are nothing that is carried out. */
  readonly elected: readonly Programme[];
}

/**
 * The programmes of an organisation at `now`: what calls have adopted, once they are in force. One stands until the time that its text names is over or a later call
 * of the same procedure is in force, whichever comes first; an annulled one never stood.
 */
export function programmes(decisions: readonly OnMotion[], now: Temporal.Instant): Programmes {
  const all = [...byProcedure(decisions.filter((decision) => isInForce(decision, now))).values()].flatMap((line) => inLine(line, now));
  const latestFirst = all.toSorted((a, b) => (a.since < b.since || (a.since === b.since && a.motion < b.motion) ? 1 : -1));
  const standing = latestFirst.filter(({ ended }) => ended === null);
  return {
    current: standing.filter(({ election }) => !election),
    past: latestFirst.filter(({ ended, election }) => ended !== null && !election),
    elected: standing.filter(({ election }) => election),
  };
}

function isInForce(decision: OnMotion, now: Temporal.Instant): boolean {
  const procedure = decision.rules.procedures.find(({ id }) => id === decision.motion.procedure);
  if (procedure === undefined || !isCall(procedure) || adoptedBy(decision).length === 0) return false;
  const { inForceAt, ruling } = decision.motion;
  return inForceAt !== null && !isAfter(inForceAt, now) && ruling?.ruling !== "annulled";
}

function byProcedure(decisions: readonly OnMotion[]): ReadonlyMap<string, OnMotion[]> {
  const lines = new Map<string, OnMotion[]>();
  for (const decision of decisions) lines.set(decision.motion.procedure, [...(lines.get(decision.motion.procedure) ?? []), decision]);
  return lines;
}

/** Those of one procedure, each with what came before and after it. */
function inLine(decisions: readonly OnMotion[], now: Temporal.Instant): Programme[] {
  const inOrder = decisions.toSorted((a, b) => (sinceOf(a) < sinceOf(b) || (sinceOf(a) === sinceOf(b) && a.motion.id < b.motion.id) ? -1 : 1));
  return inOrder.map((decision, index) => {
    const { motion, rules } = decision;
    const [before, after] = [inOrder[index - 1], inOrder[index + 1]];
    const since = sinceOf(decision);
    const procedure = rules.procedures.find(({ id }) => id === motion.procedure);
    return {
      motion: motion.id,
      procedure: motion.procedure,
      election: procedure !== undefined && isElection(procedure),
      name: procedure?.name ?? motion.procedure,
      since,
      stands: stands(decision),
      ended: endOf(decision, after, now),
      replaced: before !== undefined && (stands(before)?.until ?? since) >= since ? before.motion.id : null,
      adopted: adoptedBy(decision),
    };
  });
}

function endOf(decision: OnMotion, after: OnMotion | undefined, now: Temporal.Instant): Programme["ended"] {
  const until = stands(decision)?.until ?? null;
  if (after !== undefined && (until === null || sinceOf(after) <= until)) return { how: "replaced", at: sinceOf(after), by: after.motion.id };
  return until === null || isAfter(until, now) ? null : { how: "expired", at: until };
}

function sinceOf({ motion }: OnMotion): Time {
  if (motion.inForceAt === null) throw new Error("what is not in force has adopted nothing");
  return motion.inForceAt;
}

function isAfter(time: Time, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(time), now) > 0;
}
