import type { Capture, ChainFigures, PowerFigures, StepFigures, Stop, WayFigures } from "@folkmoot/analysis";
import type { Rules } from "@folkmoot/constitution";
import { matterWords } from "@folkmoot/procedure";
import { wordsOf, type Language } from "../../languages/index.js";

/** An analysis in sentences, for a page and for the terminal. */
export interface CaptureSaid {
  readonly whole: readonly ChainSaid[];
  readonly shorter: readonly ChainSaid[];
  /** What is to be said where there is no front door, or no way round it. */
  readonly remarks: { readonly front: string | null; readonly shorter: string | null; readonly complete: string | null };
  readonly powers: readonly PowerSaid[];
}

export interface ChainSaid {
  readonly title: string;
  /** "7 people, 60 minutes, no notice". */
  readonly headline: string;
  readonly steps: readonly { readonly sentence: string; readonly asks: readonly string[]; readonly stops: readonly string[] }[];
}

export interface PowerSaid {
  readonly id: string;
  readonly title: string;
  readonly ways: readonly WaySaid[];
}

export interface WaySaid {
  readonly name: string;
  readonly clause: string;
  readonly rows: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly notes: readonly string[];
}

export function sayCapture({ front, frontSoonest, shorter, complete, powers }: Capture, rules: Rules, language: Language): CaptureSaid {
  const { whole, incomplete } = wordsOf(language).capture;
  const chain = (figures: ChainFigures, title: string): ChainSaid => sayChain(figures, { title, rules, language });
  const ways = powers.find(({ id }) => id === "whole")?.ways ?? [];
  return {
    whole: [
      ...(front === null ? [] : [chain(front, whole.frontDoor(nameOf(front)))]),
      ...(frontSoonest === null ? [] : [chain(frontSoonest, whole.quickest(nameOf(frontSoonest)))]),
    ],
    shorter: shorter.map((figures) => chain(figures, whole.shorter)),
    remarks: {
      front:
        front !== null
          ? null
          : ways.some(({ asks }) => asks.some(({ kind, of }) => kind !== "outside" && of === null))
            ? whole.nobodyKnown
            : whole.nobody,
      shorter: shorter.length > 0 || front === null ? null : whole.none,
      complete: complete ? null : incomplete,
    },
    powers: powers.map((power) => sayPower(power, rules, language)),
  };
}

/** "7 people, 60 minutes, no notice": the line that everything else explains. */
export function headline(figures: Pick<ChainFigures, "people" | "minutes" | "notice">, outside: readonly string[], language: Language): string {
  const { capture: words } = wordsOf(language);
  const { notice } = figures;
  return [
    words.people(figures.people),
    sayTime(figures.minutes, language),
    notice === null ? words.noNotice : words.notice(sayTime(notice.minutes, language), notice.to),
    ...(outside.length === 0 ? [] : [words.withConsent(outside.join(", "))]),
  ].join(", ");
}

/** Minutes in the largest unit that a person would use, and what is left in the next. */
export function sayTime(minutes: number, language: Language): string {
  const { capture: words, numbers } = wordsOf(language);
  if (minutes === 0) return words.atOnce;
  if (minutes < 120) return words.minutes(minutes);
  const [largest, rest] =
    minutes < 2880 ? [words.hours(Math.floor(minutes / 60)), minutes % 60] : [words.days(Math.floor(minutes / 1440)), minutes % 1440];
  return rest === 0 ? largest : numbers.list([largest, sayTime(rest, language)]);
}

/** What a power is over, in words that fit after "may". */
export function sayMatter({ id }: Pick<PowerFigures, "id">, rules: Rules, language: Language): string {
  const { powers } = wordsOf(language).capture;
  return id === "whole" ? powers.whole : id === "constitution" ? powers.constitution : matterWords(id, rules, language);
}

/** Those outside who have to consent. */
export function outsidersOf(asks: WayFigures["asks"]): string[] {
  return asks.filter(({ kind }) => kind === "outside").map(({ name }) => name);
}

interface Telling {
  readonly title: string;
  readonly rules: Rules;
  readonly language: Language;
}

function sayChain(figures: ChainFigures, { title, rules, language }: Telling): ChainSaid {
  const outside = figures.steps.flatMap(({ asks }) => outsidersOf(asks));
  return {
    title,
    headline: headline(figures, outside, language),
    steps: figures.steps.map((step) => ({
      sentence: sayStep(step, rules, language),
      asks: step.asks.map((ask) => sayAsk(ask, language)),
      stops: step.procedure === "" ? [] : sayStops(step.stops, language),
    })),
  };
}

function sayStep(step: StepFigures, rules: Rules, language: Language): string {
  const { step: words, clause } = wordsOf(language).capture;
  const at = clause(step.clause);
  const takes = step.minutes === 0 ? words.atOnce : words.takes(sayTime(step.minutes, language));
  const body = rules.bodies.find(({ id }) => id === step.body)?.name ?? step.body;
  const left = step.body === "" ? words.members(step.to, step.from) : words.seats(step.to, step.from, body);
  switch (step.act) {
    case "whole":
      return step.procedure === "" ? words.throughDoor : `${words.whole(step.name, at)} ${takes}`;
    case "door":
      return `${words.door(step.name, at)} ${takes}`;
    case "fill":
      return `${words.fill(step.name, at, words.seatsFilled(step.to, step.from, body))} ${takes}`;
    case "exclude":
    case "membership":
    case "remove":
      return `${words[step.act](step.name, at, left)} ${takes}`;
  }
}

function sayPower(power: PowerFigures, rules: Rules, language: Language): PowerSaid {
  const title = sayMatter(power, rules, language);
  return { id: power.id, title: title.charAt(0).toUpperCase() + title.slice(1), ways: power.ways.map((way) => sayWay(way, language)) };
}

function sayWay(way: WayFigures, language: Language): WaySaid {
  const { powers: words, clause, people } = wordsOf(language).capture;
  const { labels } = words;
  const { notice, soonest } = way;
  const time = [
    way.minutes === 0 ? words.atOnce : words.time(sayTime(way.minutes, language)),
    ...(soonest === null ? [] : [words.soonest(people(soonest.people), sayTime(soonest.minutes, language))]),
  ];
  const few =
    way.people === null
      ? [words.unknown]
      : [words.fewest(people(way.people)), way.certain === null ? words.never : words.certain(people(way.certain))];
  const told = notice === null ? words.noNotice : words.notice(sayTime(notice.minutes, language), notice.to, clause(notice.clause));
  return {
    name: way.name,
    clause: clause(way.clause),
    rows: [
      { label: labels.people, lines: few },
      { label: labels.time, lines: time },
      { label: labels.notice, lines: [told] },
      {
        label: labels.secrecy,
        lines: way.secrecy.map(({ value, clause: at }) => withClauses(words.secrecy[value], at === null ? [] : [at], language)),
      },
      { label: labels.asks, lines: way.asks.map((ask) => sayAsk(ask, language)) },
      ...(way.people === null ? [] : [{ label: labels.stops, lines: sayStops(way.stops, language) }]),
    ].filter(({ lines }) => lines.length > 0),
    notes: [...(way.runs ? [] : [words.notRun]), ...(way.weighted ? [words.weighted] : []), ...(way.represented ? [words.represented] : [])],
  };
}

function sayAsk({ kind, name, people, of, clauses }: WayFigures["asks"][number], language: Language): string {
  const { asks: words } = wordsOf(language).capture;
  const said = kind === "outside" ? words.outside(name) : people === null || of === null ? words.unknown(name) : words[kind](people, of, name);
  return withClauses(said, clauses, language);
}

function sayStops(stops: readonly Stop[], language: Language): string[] {
  const { stops: words } = wordsOf(language).capture;
  return stops.length === 0 ? [words.none] : stops.map((stop) => withClauses(sayStop(stop, language), [stop.clause], language));
}

function sayStop({ kind, name, people, before, silenceStops }: Stop, language: Language): string {
  const { stops: words } = wordsOf(language).capture;
  switch (kind) {
    case "vote":
      return words.vote(people ?? 0, name);
    case "key":
      return people === null ? words.notice(name) : words.key(people, name);
    case "challenge":
      return (silenceStops ? words.challengeSilence : words.challenge)(name, before ?? words.nobodyRules);
    case "order":
      return words.order(name, before ?? words.nobodyRules);
    case "notice":
      return words.notice(name);
    case "outside":
      return words.outside(name);
  }
}

function withClauses(said: string, clauses: readonly string[], language: Language): string {
  const known = clauses.filter((clause) => clause !== "");
  return known.length === 0 ? said : `${said} (${wordsOf(language).capture.clauses(known)})`;
}

function nameOf({ steps }: ChainFigures): string {
  return steps.at(-1)?.name ?? "";
}
