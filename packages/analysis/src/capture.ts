import { compile, inWordsOf, type Compiled, type Matter, type Rules } from "@folkmoot/constitution";
import { actsOf, MOST_ACTS, relevantTo } from "./act.js";
import type { Ask } from "./ask.js";
import { fewestTo, soonestTo, type Chain, type Step } from "./chain.js";
import { least } from "./least.js";
import { powersOf, type Power } from "./powers.js";
import { everybody, situationOf, type Figures, type Situation } from "./situation.js";
import { stopsOf, type Stop } from "./stop.js";
import { fewest, fewestAgainstAll, type Way } from "./way.js";

/** What a text allows: how few people, how quickly, with how much notice, and what could still stop them. Plain data. */
export interface Capture {
  readonly figures: Figures;
  readonly powers: readonly PowerFigures[];
  /** Power over every word of the text, by the front door: for the fewest people, and at the quickest where more people are quicker. */
  readonly front: ChainFigures | null;
  readonly frontSoonest: ChainFigures | null;
  /** By several acts one after the other, which needs fewer people or less time than either. */
  readonly shorter: readonly ChainFigures[];
  /** False: the text has so many acts that change who counts that not every chain was looked at. */
  readonly complete: boolean;
}

export interface PowerFigures {
  readonly id: string;
  readonly matter: Matter;
  /** The one for the fewest people first; those without a figure last. */
  readonly ways: readonly WayFigures[];
}

export interface WayFigures {
  readonly procedure: string;
  readonly name: string;
  readonly clause: string;
  readonly runs: boolean;
  /** The fewest people who can use it if nobody else takes part; null where it can't be used, or nothing tells how many there are. */
  readonly people: number | null;
  /** The fewest who can use it whatever all others do. */
  readonly certain: number | null;
  /** Whether some have more than one vote: then fewer people than told may be enough, and the figures count each of them once. */
  readonly weighted: boolean;
  /** Whether others may have them vote for them: the figures count as many as the text allows. */
  readonly represented: boolean;
  /** What is asked of them: how many of how many, with the clauses. */
  readonly asks: readonly {
    readonly kind: Ask["kind"];
    readonly name: string;
    readonly people: number | null;
    readonly of: number | null;
    readonly clauses: readonly string[];
  }[];
  /** From the first act to the effect, for the fewest. */
  readonly minutes: number;
  /** Where it is quicker when more act together: since a vote is over when everybody has answered. */
  readonly soonest: { readonly people: number; readonly minutes: number } | null;
  readonly notice: NoticeFigures | null;
  /** How the votes are given, each kind once. */
  readonly secrecy: readonly { readonly value: "secret" | "named" | "open"; readonly clause: string | null }[];
  readonly stops: readonly Stop[];
}

export interface NoticeFigures {
  /** Before the first vote, from when the notice is sent. */
  readonly minutes: number;
  readonly to: string;
  readonly clause: string;
}

export interface ChainFigures {
  readonly people: number;
  readonly minutes: number;
  /** The notice before the first step; null: none. */
  readonly notice: NoticeFigures | null;
  readonly steps: readonly StepFigures[];
}

export interface StepFigures {
  readonly act: "exclude" | "membership" | "remove" | "fill" | "door" | "whole";
  readonly body: string;
  readonly procedure: string;
  readonly name: string;
  readonly clause: string;
  readonly minutes: number;
  readonly asks: WayFigures["asks"];
  /** What could still stop this step. */
  readonly stops: readonly Stop[];
  /** How many of whom there are before and after: members, or people in the body. */
  readonly from: number;
  readonly to: number;
}

/** The whole analysis of a text. Deterministic; reads nothing but its arguments. */
export function capture(text: Compiled, figures: Figures): Capture {
  return captureOf(text.rules, figures, { lighterDoor: takesAnotherDoor(text) });
}

/** The same of rules, where it is known whether an easier way to change the text may be written beside the one that it has. */
export function captureOf(rules: Rules, figures: Figures, { lighterDoor }: { lighterDoor: boolean }): Capture {
  const situation = situationOf(rules, figures);
  const powers = powersOf(rules);
  const ways = powers.find(({ id }) => id === "whole")?.ways ?? [];
  const relevant = relevantTo(rules, ways, actsOf(rules, lighterDoor));
  const acts = relevant.slice(0, MOST_ACTS);
  const front = fewestTo({ ways, acts: [] }, situation);
  const soonest = soonestTo({ ways, acts: [] }, situation);
  const doors = [front, soonest].filter((door) => door !== null);
  const chains = [fewestTo({ ways, acts }, situation), soonestTo({ ways, acts }, situation)].filter((chain) => chain !== null);
  const shorter = chains.filter(
    (chain, i) =>
      chain.steps.length > 1 &&
      doors.every((door) => chain.people < door.people || chain.minutes < door.minutes) &&
      !chains.slice(0, i).some((known) => same(known, chain)),
  );
  return {
    figures,
    powers: powers.map((power) => figuresOf(rules, power, situation)),
    front: front === null ? null : chainFigures(rules, front),
    frontSoonest: front === null || soonest === null || same(front, soonest) ? null : chainFigures(rules, soonest),
    shorter: shorter.map((chain) => chainFigures(rules, chain)),
    complete: relevant.length <= MOST_ACTS,
  };
}

/** Whether the checker lets a second procedure be given the text: not so where the text says "only this procedure". */
function takesAnotherDoor({ source, rules }: Compiled): boolean {
  const change = inWordsOf(rules.lang, "change this constitution", "matter");
  const text = `${source}\n\n## 99. [Another way](procedure:another-way-in)\n\n1. The text is changed in this way: [${change}](rule:decides).\n`;
  return !compile(text).findings.some(({ code }) => code === "not-only");
}

function same(a: Chain, b: Chain): boolean {
  return a.people === b.people && a.minutes === b.minutes;
}

function figuresOf(rules: Rules, { id, matter, ways }: Power, situation: Situation): PowerFigures {
  return {
    id,
    matter,
    ways: ways.map((way) => wayFigures(rules, way, situation)).toSorted((a, b) => (a.people ?? Infinity) - (b.people ?? Infinity)),
  };
}

function wayFigures(rules: Rules, way: Way, situation: Situation): WayFigures {
  const people = fewest(way, situation);
  const acting = people ?? everybody(situation);
  const { minutes } = way.times(acting, situation);
  const { procedure } = way;
  const votes = procedure.stages.filter((stage) => stage.kind === "vote");
  return {
    procedure: procedure.id,
    name: procedure.name,
    clause: procedure.clause,
    runs: way.runs,
    people,
    certain: fewestAgainstAll(way, situation),
    weighted: votes.some(({ weight }) => weight !== undefined && weight.length > 0),
    represented: votes.some(({ represented }) => represented !== undefined),
    asks: asksFor(way, situation),
    minutes,
    soonest: people === null ? null : soonestOf(way, situation, minutes),
    notice: noticeOf(way, acting, situation),
    secrecy: [...new Map(votes.map(({ secrecy: { value, clause } }) => [value, { value, clause }])).values()],
    stops: people === null ? [] : stopsOf(rules, procedure, way.asks(situation), { people, situation }),
  };
}

function soonestOf(way: Way, situation: Situation, minutes: number): WayFigures["soonest"] {
  const most = everybody(situation);
  const soonest = way.times(most, situation).minutes;
  if (soonest >= minutes) return null;
  const people = least(most, (n) => way.times(n, situation).minutes <= soonest);
  return people === null ? null : { people, minutes: soonest };
}

function asksFor(way: Way, situation: Situation): WayFigures["asks"] {
  return way.asks(situation).map(({ kind, name, of, clauses, suffices }) => ({
    kind,
    name,
    of,
    clauses,
    people: of === null ? null : least(everybody(situation), suffices),
  }));
}

function noticeOf(way: Way, people: number, situation: Situation): NoticeFigures | null {
  const { notice } = way.times(people, situation);
  const stage = way.procedure.stages.find((one) => one.kind === "notice" && one.id === notice?.stage);
  if (notice === null || stage?.kind !== "notice") return null;
  return { minutes: notice.minutes, to: stage.to?.words ?? "", clause: stage.period.clause ?? stage.clause };
}

function chainFigures(rules: Rules, { people, minutes, steps }: Chain): ChainFigures {
  const [first] = steps;
  return {
    people,
    minutes,
    notice: first === undefined || first.way === null ? null : noticeOf(first.way, people, first.before),
    steps: steps.map((step) => stepFigures(rules, people, step)),
  };
}

function stepFigures(rules: Rules, people: number, { act, way, minutes, before, after }: Step): StepFigures {
  const body = act?.body ?? "";
  const count = ({ members, filled }: Situation): number => (body === "" ? members : (filled[body] ?? 0));
  return {
    act: act?.kind ?? "whole",
    body,
    procedure: way?.procedure.id ?? "",
    name: way?.procedure.name ?? "",
    clause: way?.procedure.clause ?? "",
    minutes,
    asks: way === null ? [] : asksFor(way, before),
    stops: way === null ? [] : stopsOf(rules, way.procedure, way.asks(before), { people, situation: before }),
    from: count(before),
    to: count(after),
  };
}
