import type { Matter, Procedure, Ruled, Rules, Stage } from "@folkmoot/constitution";
import { decide, isCall, isElection, routes, startsOpenTo } from "@folkmoot/procedure";
import type { Capacity, LawfulWay, Requirement, Situation } from "@folkmoot/procedure";
import type { Temporal } from "temporal-polyfill";
import type { Wish } from "./wishes.js";

/** Words of the text with the clause that they stand in; null for a default. */
export type Said = Pick<Ruled<unknown>, "clause" | "words">;

/** What one vote of a procedure asks for. */
export interface Vote {
  readonly name: string;
  readonly roll: Said;
  readonly how: Said;
  readonly quorum: readonly Said[];
  readonly carried: readonly Said[];
}

/** A lawful way with everything that it asks for, in the words of the text, before anybody has written anything. */
export interface OfferedWay {
  readonly way: LawfulWay;
  readonly starts: readonly Said[];
  /** How many signatures it needs when the person who looks starts it, theirs included; null: it isn't theirs to start. */
  readonly yours: number | null;
  readonly gathered: Said | null;
  readonly notices: readonly Said[];
  readonly votes: readonly Vote[];
  readonly challenge: Said | null;
  /** What it gathers of many before it is voted on; null: nothing. */
  readonly gathers: "proposals" | "candidates" | null;
}

/** Why some procedures may not decide it, said once for all of them. */
export interface ClosedWay {
  readonly reason: Requirement;
  readonly names: readonly string[];
}

/** Who looks, in every capacity that they have, and when. */
export interface Asking {
  readonly capacities: readonly Capacity[];
  readonly now: Temporal.Instant;
}

/**
 * Every way that the rules in force offer for what is wanted: first those that gather answers to it and those that the one who looks may start, then the
 * others, each with the earliest vote first.
 */
export function waysTo(wish: Wish, situation: Situation, asking: Asking): readonly OfferedWay[] {
  const { rules, organisation } = situation;
  return lawfulWays(wish, situation, asking)
    .map((way) => offered(way, procedureIn(rules, way.procedure), { ...asking, members: organisation.members }))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Every procedure that the rules in force close to what is wanted, each with its clause. */
export function closedTo(wish: Wish, situation: Situation, asking: Asking): readonly ClosedWay[] {
  if (wish.matters.length === 0) return [];
  const lawful = lawfulWays(wish, situation, asking);
  const others = situation.rules.procedures.filter(({ id }) => !lawful.some(({ procedure }) => procedure === id));
  const closed = others.flatMap((procedure) =>
    closedBy(procedure, situation, { ...asking, matters: wish.matters }).map((reason) => ({ reason, names: [procedure.name] })),
  );
  return together(closed);
}

function lawfulWays(wish: Wish, { rules, organisation }: Situation, { now }: Asking): LawfulWay[] {
  if (wish.matters.length === 0) return [];
  return routes(rules, organisation, wish.matters, now).filter((way) => fits(wish, procedureIn(rules, way.procedure)));
}

/** A clause that gives it to somebody else keeps all others from it at once; a clause that bars somebody from it is their own. */
function together(closed: readonly ClosedWay[]): ClosedWay[] {
  const byClause = new Map<string, ClosedWay>();
  for (const { reason, names } of closed) {
    const key = reason.code === "competence" ? `${reason.clause} ${reason.evidence["belongs"]}` : `${reason.clause} ${names.join()}`;
    byClause.set(key, { reason, names: [...(byClause.get(key)?.names ?? []), ...names] });
  }
  return [...byClause.values()];
}

/** Onto the agenda of a meeting comes what a meeting decides. */
function fits(wish: Wish, { stages }: Procedure): boolean {
  return wish.kind !== "agenda" || stages.some((stage) => stage.kind === "vote" && stage.how.value.kind === "meeting");
}

function rank({ gathers, yours }: OfferedWay): number {
  return (gathers === null ? 2 : 0) + (yours === null ? 1 : 0);
}

function offered(way: LawfulWay, procedure: Procedure, { capacities, members }: Asking & { members: number }): OfferedWay {
  const mine = capacities.flatMap((as) => startsOpenTo(procedure, as, members).map(({ needed }) => needed));
  return {
    way,
    starts: procedure.starts,
    yours: mine.length === 0 ? null : Math.min(...mine),
    gathered: procedure.gathered,
    notices: ofKind(procedure, "notice").map(({ period }) => period),
    votes: ofKind(procedure, "vote").map(({ name, roll, how, quorum, carried }) => ({ name, roll, how, quorum, carried })),
    challenge: ofKind(procedure, "challenge")[0]?.within ?? null,
    gathers: isElection(procedure) ? "candidates" : isCall(procedure) ? "proposals" : null,
  };
}

/** Asked of the rules themselves, so that the page says what a deposit would be answered. */
function closedBy(procedure: Procedure, situation: Situation, { matters, now }: Asking & { matters: readonly Matter[] }): readonly Requirement[] {
  const answer = decide(
    situation,
    {
      kind: "deposit",
      motion: NOBODY,
      actor: { handle: NOBODY, as: { kind: "member" } },
      to: { procedure: procedure.id },
      matters,
      touches: [],
      text: NOTHING,
      title: null,
      rules: null,
      errors: 0,
      decideAt: null,
    },
    now,
  );
  return answer.kind === "done" ? [] : answer.refusal.reasons.filter(({ code }) => code === "competence" || code === "barred");
}

const NOBODY = "A".repeat(22);
const NOTHING = "A".repeat(43);

function ofKind<Kind extends Stage["kind"]>({ stages }: Procedure, kind: Kind): readonly Extract<Stage, { kind: Kind }>[] {
  return stages.filter((stage): stage is Extract<Stage, { kind: Kind }> => stage.kind === kind);
}

function procedureIn(rules: Rules, id: string): Procedure {
  const found = rules.procedures.find((procedure) => procedure.id === id);
  if (found === undefined) throw new Error(`a way by ${id}, which is no procedure of the text`);
  return found;
}
