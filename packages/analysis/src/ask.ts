import type { Procedure, Rules, Ruled, Stage, Starter, Test, VoteStage, Who } from "@folkmoot/constitution";
import { result, signaturesNeeded } from "@folkmoot/procedure";
import { least } from "./least.js";
import { everybody, sizeOf, type Situation } from "./situation.js";

/** One thing that people have to do for a power to be used, and whether so many of them can. */
export interface Ask {
  readonly kind: "start" | "vote" | "propose" | "ruling" | "outside";
  /** The stage, or the words that name who may start. */
  readonly name: string;
  readonly clauses: readonly string[];
  /** How many people could take part in it; null: the text and the figures don't tell, or they are none of the organisation's. */
  readonly of: number | null;
  /** Whether `people` of them are enough, if nobody else takes part. Whatever is enough, more are enough too. */
  readonly suffices: (people: number) => boolean;
  /** The same, whatever all others do. */
  readonly certainly: (people: number) => boolean;
  readonly vote: VoteStage | null;
}

/** Everything that a procedure, as it runs for a question, asks of people: to start it, each vote, each ruling or consent on its way. All must be done. */
export function asksOf(rules: Rules, procedure: Procedure, situation: Situation): Ask[] {
  const commencement = procedure.stages.findIndex(({ kind }) => kind === "commencement");
  const way = commencement === -1 ? procedure.stages : procedure.stages.filter((stage, i) => stage.kind !== "ruling" || i < commencement);
  return [startOf(rules, procedure, situation), ...way.flatMap((stage) => ofStage(rules, procedure, stage, situation))];
}

export function startOf(rules: Rules, procedure: Procedure, situation: Situation): Ask {
  return starting(rules, "start", procedure.starts, situation, procedure);
}

function ofStage(rules: Rules, procedure: Procedure, stage: Stage, situation: Situation): Ask[] {
  switch (stage.kind) {
    case "vote":
      return [voting(rules, stage, situation)];
    case "proposals":
      return [starting(rules, "propose", stage.starts.length > 0 ? stage.starts : procedure.starts, situation, stage)];
    case "ruling":
      return stage.by === null ? [] : [deciding(rules, "ruling", stage.by, situation, stage.name)];
    case "approval":
      return [outsiders(stage.name, stage.from?.clause ?? stage.clause)];
    case "notice":
    case "discussion":
    case "amendments":
    case "mediation":
    case "order":
    case "hearing":
    case "challenge":
    case "commencement":
      return [];
  }
}

/** Any one of the ways to start is enough; the one that the fewest people can take is told. */
function starting(
  rules: Rules,
  kind: "start" | "propose",
  starts: readonly Ruled<Starter>[],
  situation: Situation,
  { name, clause }: { name: string; clause: string },
): Ask {
  const ways = starts.map((starter) => oneStart(rules, kind, starter, situation));
  const needed = (ask: Ask): number => least(everybody(situation), ask.suffices) ?? Infinity;
  const easiest = ways.toSorted((a, b) => needed(a) - needed(b))[0];
  if (easiest === undefined) return { kind, name, clauses: [clause], of: null, suffices: () => false, certainly: () => false, vote: null };
  return {
    ...easiest,
    suffices: (people) => ways.some(({ suffices }) => suffices(people)),
    certainly: (people) => ways.some(({ certainly }) => certainly(people)),
  };
}

function oneStart(rules: Rules, kind: "start" | "propose", starter: Ruled<Starter>, situation: Situation): Ask {
  const { who, amount } = starter.value;
  if (who.kind === "body" && !who.memberOf && amount === null) return deciding(rules, kind, { ...starter, value: who }, situation, starter.words);
  const of = sizeOf(rules, who, situation);
  const needed = of === null ? Infinity : signaturesNeeded(amount, who.kind === "class" ? situation.members : of);
  const enough = (people: number): boolean => of !== null && Math.min(people, of) >= needed;
  return { kind, name: starter.words, clauses: clausesOf([starter]), of, suffices: enough, certainly: enough, vote: null };
}

/** A body that decides by itself, with no vote of a procedure: more than half of the votes cast, when its quorum is there. */
function deciding(rules: Rules, kind: Ask["kind"], by: Ruled<Who>, situation: Situation, name: string): Ask {
  const who = by.value;
  if (who.kind === "outside") return outsiders(name, by.clause ?? "");
  const body = rules.bodies.find(({ id }) => who.kind === "body" && id === who.id);
  const quorum = body === undefined ? [] : body.quorum.length > 0 ? body.quorum : [HALF_PRESENT];
  const vote = { roll: by, quorum, carried: [], tie: { value: "the proposal is lost", clause: null, words: "" }, clause: by.clause ?? "" };
  const ask = voting(rules, { ...vote, name } as unknown as VoteStage, situation);
  return { ...ask, kind, clauses: clausesOf([by, ...quorum]), vote: null };
}

const HALF_PRESENT: Ruled<Test> = {
  value: { kind: "share", strict: true, share: { n: 1, d: 2 }, of: { kind: "seats" }, counts: "present" },
  clause: null,
  words: "More than half of a body must take part.",
};

/**
 * A vote is measured by the code that counts a real one. Each of its tests can only gain by another vote in favour and is at its worst, whatever the others do, either
 * when all of them vote against it or when none of them takes part: so these two are all that has to be looked at.
 */
function voting(rules: Rules, stage: VoteStage, situation: Situation): Ask {
  const who = stage.roll.value;
  const of = sizeOf(rules, who, situation);
  if (who.kind === "outside") return outsiders(stage.name, stage.roll.clause ?? stage.clause);
  const carried = (inFavour: number, against: number): boolean => of !== null && isCarried(rules, stage, { of, situation, inFavour, against });
  return {
    kind: "vote",
    name: stage.name,
    clauses: clausesOf([stage.roll, ...stage.quorum, ...stage.carried]),
    of,
    // What is carried unless somebody objects needs nobody, where the others sleep.
    suffices: (people) => of !== null && (stage.objects !== undefined || carried(voicesOf(stage, people, of), 0)),
    certainly: (people) => of !== null && carried(Math.min(people, of), 0) && carried(Math.min(people, of), Math.max(0, of - people)),
    vote: stage,
  };
}

/** How many votes so many people cast, where all others who may have had them vote for them: as many as the text allows, and never more than there are. */
export function voicesOf({ represented, represents }: VoteStage, people: number, of: number): number {
  if (represented === undefined || people === 0) return Math.min(people, of);
  const hands = represented.value.holder?.kind === "office" ? 1 : people;
  return Math.min(people + hands * (represents?.value ?? of), of);
}

/** Whether a vote carries with so many for and against it, and the rest of the roll away. */
export function isCarried(
  rules: Rules,
  stage: VoteStage,
  { of, situation, inFavour, against }: { of: number; situation: Situation; inFavour: number; against: number },
): boolean {
  return result(rules, stage, { count: { for: inFavour, against, abstain: 0 }, entitled: of, members: situation.members }).carried;
}

/** What people of the organisation can't do by themselves: that somebody outside consents is not counted in its people. */
function outsiders(name: string, clause: string): Ask {
  return { kind: "outside", name, clauses: [clause], of: null, suffices: () => true, certainly: () => true, vote: null };
}

function clausesOf(ruled: readonly Ruled<unknown>[]): string[] {
  return [...new Set(ruled.flatMap(({ clause }) => (clause === null ? [] : [clause])))];
}
