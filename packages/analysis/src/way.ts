import type { Procedure, Rules } from "@folkmoot/constitution";
import { governing, notYetCarried } from "@folkmoot/procedure";
import { asksOf, type Ask } from "./ask.js";
import { everybody, type Situation } from "./situation.js";
import { least } from "./least.js";
import { shortest, type Question, type Times } from "./time.js";

/** One procedure by which a question may be decided, as it runs for that question. */
export interface Way {
  readonly procedure: Procedure;
  readonly question: Question;
  /** False: the text allows it, and this version of Folkmoot doesn't run it yet. */
  readonly runs: boolean;
  readonly asks: (situation: Situation) => readonly Ask[];
  /** Whether so many people can use it, if nobody else takes part. */
  readonly usable: (people: number, situation: Situation) => boolean;
  /** How long it takes them at the shortest. */
  readonly times: (people: number, situation: Situation) => Times;
}

export function wayOf(rules: Rules, id: string, question: Question): Way {
  const procedure = governing(rules, id, { ...question, as: { kind: "member" }, depositedAt: "2027-02-01T00:00:00.000Z" });
  const below = rungsBelow(rules, procedure, [id]);
  const asks = remembered((situation) => [...below.flatMap((rung) => asksUpTo(rules, rung, situation)), ...asksOf(rules, procedure, situation)]);
  const timed = new Map<string, Times>();
  const times = (people: number, situation: Situation): Times => {
    const early = earlyOf(asksOf(rules, procedure, situation), people);
    const rungs = below.map((rung) => ({ ...rung, early: earlyOf(asksOf(rules, rung.procedure, situation), people) }));
    const key = JSON.stringify([[...early], ...rungs.map((rung) => [...rung.early])]);
    const known = timed.get(key);
    if (known !== undefined) return known;
    const own = shortest(rules, procedure, question, early);
    const waited = rungs.map((rung) => shortest(rules, rung.procedure, question, rung.early).ends[rung.stage] ?? 0);
    const whole = { ...own, minutes: waited.reduce((sum, minutes) => sum + minutes, own.minutes) };
    timed.set(key, whole);
    return whole;
  };
  return {
    procedure,
    question,
    runs: notYetCarried(rules, procedure).length === 0,
    asks,
    usable: (people, situation) => asks(situation).every(({ suffices }) => suffices(people)),
    times,
  };
}

/** The fewest people who can use it if nobody else takes part, null where it can't be used or nothing tells. */
export function fewest(way: Way, situation: Situation): number | null {
  return least(everybody(situation), (people) => way.usable(people, situation));
}

/** The fewest people who can use it whatever all others do. */
export function fewestAgainstAll(way: Way, situation: Situation): number | null {
  return least(everybody(situation), (people) => way.asks(situation).every(({ certainly }) => certainly(people)));
}

/** The votes in which so many people are everybody, and which close as soon as everybody has answered. */
function earlyOf(asks: readonly Ask[], people: number): ReadonlySet<string> {
  return new Set(asks.flatMap(({ vote, of }) => (vote !== null && vote.closesEarly !== null && of !== null && people >= of ? [vote.id] : [])));
}

/** What a rung asks for before it refuses: somebody starts it, and it comes as far as that. */
function asksUpTo(rules: Rules, { procedure, stage }: Rung, situation: Situation): Ask[] {
  const refused = procedure.stages.findIndex(({ id }) => id === stage);
  return asksOf(rules, { ...procedure, stages: procedure.stages.slice(0, Math.max(0, refused)) }, situation);
}

interface Rung {
  readonly procedure: Procedure;
  readonly stage: string;
}

/** The ladder: what has first to be refused, or left lying, elsewhere, the nearest first. Where nobody else takes part it is. */
function rungsBelow(rules: Rules, { after }: Procedure, seen: readonly string[] = []): Rung[] {
  if (after === null || seen.includes(after.value.procedure)) return [];
  const procedure = rules.procedures.find(({ id }) => id === after.value.procedure);
  if (procedure === undefined) return [];
  return [{ procedure, stage: after.value.stage }, ...rungsBelow(rules, procedure, [...seen, procedure.id])];
}

function remembered(ask: (situation: Situation) => Ask[]): (situation: Situation) => readonly Ask[] {
  const known = new WeakMap<Situation, readonly Ask[]>();
  return (situation) => {
    const asks = known.get(situation) ?? ask(situation);
    known.set(situation, asks);
    return asks;
  };
}
