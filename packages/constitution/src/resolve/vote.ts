import type { Span } from "@folkmoot/exact";
import type { Thing } from "../reading/thing.js";
import type {
  Deadline,
  How,
  KeyHolders,
  Matter,
  Money,
  Registrar,
  Representation,
  ReservedPlaces,
  Right,
  Ruled,
  Scale,
  Secrecy,
  SeveralMethod,
  Starter,
  Test,
  VoteStage,
  Weight,
  Who,
} from "../rules.js";
import { allOf, fallback, firstOf, noteDefault, one, type Building } from "./held.js";
import type { Entry } from "./line.js";
import { withSeatsOf } from "./seats-of.js";

/** What a vote's defaults hang on. */
export interface Around {
  readonly procedure: Thing;
  readonly decides: readonly Matter[];
  readonly building: Building;
}

/**
 * A vote with every value that it needs: its own, then those of its way of deciding, then those of its body, then the defaults. One that is held at the same time as the vote
 * before it has its own roll, quorum, majorities and weights, and takes whatever else it leaves out from there.
 */
export function vote(entry: Entry, around: Around): VoteStage | null {
  const { chain } = entry;
  const [own] = chain;
  if (own === undefined) return null;
  const { building } = around;
  const get = <Value>(rule: string) => firstOf<Value>([...chain, ...(entry.beside ?? [])], rule);
  const roll = rollOf(own, chain, around);
  const ofBody = isBody(roll.value);
  const how =
    get<How>("how") ?? fallback<How>(building, own, "vote.how", ofBody ? { kind: "meeting", meeting: null } : { kind: "ballot", ballot: null });
  const seats = (tests: readonly Ruled<Test>[]): Ruled<Test>[] =>
    tests.map((test) => ({ ...test, value: withSeatsOf(ofBody ? roll.value.id : "", test.value) }));
  const method = get<string>("method");
  const carried = seats(allOf<Test>(chain, "carried"));
  const weight = allOf<Weight>(chain, "weight");
  const objects = allOf<Starter>(chain, "objects");
  const together = entry.beside === undefined ? null : whenSaid(firstOf<string>(chain, "together"));
  return {
    kind: "vote",
    id: entry.id,
    name: own.name,
    clause: own.clause,
    roll,
    how,
    secrecy: get<Secrecy>("secrecy") ?? fallback(building, own, "vote.secrecy", secrecyOf(around.decides, ofBody, method?.value)),
    method,
    quorum: seats(quorumOf(own, chain, { roll: roll.value, how: how.value, building })),
    carried: carried.length > 0 ? carried : [fallback<Test>(building, own, "vote.carried", MORE_THAN_HALF)],
    ownMajority: allOf<Test>(ownOf(chain), "carried").length > 0,
    several: get<SeveralMethod>("several"),
    none: whenSaid(get<string>("none")),
    most: get<number>("most"),
    reserved: allOf<ReservedPlaces>(chain, "reserved"),
    points: get<number>("points"),
    scale: get<Scale>("scale"),
    budget: get<Money>("budget"),
    contradictions: get<"the one with more support" | "neither">("contradictions"),
    ...onlyIfSaid("listed", whenSaid(get<string>("listed"))),
    key: get<KeyHolders>("key"),
    registrar: get<Registrar>("registrar"),
    shuffles: get<number>("shuffles"),
    revote: whenSaid(get<string>("revote")),
    opened: get<Span>("opened"),
    turnout: whenSaid(get<string>("turnout")),
    ...onlyIfSaid("format", whenSaid(get<string>("format"))),
    tie: get<string>("tie") ?? fallback(building, own, "vote.tie", "the proposal is lost"),
    opens: get<Deadline>("opens"),
    lasts: lastsOf(own, [...chain, ...(entry.beside ?? [])], how.value, building),
    closesEarly: closesEarly(get<string>("closes")),
    ...onlyIfSaid("extended", get<Span>("extended")),
    within: get<Deadline>("within"),
    ...(weight.length === 0 ? {} : { weight }),
    ...(together === null ? {} : { together }),
    ...(objects.length === 0 ? {} : { objects }),
    ...onlyIfSaid("objecting", get<Span>("objecting")),
    ...onlyIfSaid("represented", get<Representation>("represented")),
    ...onlyIfSaid("represents", get<number>("represents")),
    ...onlyIfSaid("lodged", get<Deadline>("lodged")),
    ...onlyIfSaid("instructed", whenSaid(get<string>("instructed"))),
    ...onlyIfSaid("spares", get<number>("spares")),
    ...onlyIfSaid("sampled", get<number>("sampled")),
  };
}

const MORE_THAN_HALF: Test = { kind: "share", strict: true, share: { n: 1, d: 2 }, of: { kind: "cast" }, counts: "in favour" };

/** The roll always has its day where it is a class of people: without one, joiners could decide a vote that they were brought in for. */
function rollOf(own: Thing, chain: readonly Thing[], { procedure, building }: Around): Ruled<Who> {
  const said = firstOf<Who>(chain, "roll");
  if (said === null) return fallback(building, own, "vote.roll", everybody(procedure, building));
  if (said.value.kind !== "class" || said.value.asOf !== null) return said;
  noteDefault(building, own, "vote.roll");
  return { ...said, value: { ...said.value, asOf: "notice given" } };
}

function everybody(procedure: Thing, { text }: Building): Who {
  const { holder } = procedure;
  const who: Omit<Who, "kind" | "id"> = { quantifier: "all", memberOf: false, asOf: null, but: [] };
  if (holder?.kind === "body") return { ...who, kind: "body", id: holder.id };
  const classes = text.things.filter((thing) => thing.kind === "class");
  const voting = classes.find((thing) => one<readonly Right[]>(thing, "may")?.value.includes("vote")) ?? classes[0];
  return voting === undefined ? { ...who, kind: "described", id: "everybody" } : { ...who, kind: "class", id: voting.id, asOf: "notice given" };
}

function isBody(who: Who): boolean {
  return who.kind === "body" || who.kind === "seats" || who.kind === "office";
}

function secrecyOf(decides: readonly Matter[], ofBody: boolean, method: string | undefined): Secrecy {
  if (method === "by show of hands") return "open";
  const onAPerson = decides.some(({ kind }) => kind === "exclude" || kind === "remove" || kind === "elect");
  return onAPerson || !ofBody ? "secret" : "named";
}

function quorumOf(own: Thing, chain: readonly Thing[], about: { roll: Who; how: How; building: Building }): Ruled<Test>[] {
  const { roll, how, building } = about;
  const said = allOf<Test>(chain, "quorum");
  if (said.length > 0) return said;
  const body = isBody(roll) ? building.text.byName.get(`body:${roll.id}`) : undefined;
  const ofBody = how.kind === "meeting" ? allOf<Test>([body], "quorum") : [];
  if (ofBody.length > 0) return ofBody;
  if (!isBody(roll)) {
    noteDefault(building, own, "vote.quorum");
    return [];
  }
  return [
    fallback<Test>(building, own, "vote.quorum", {
      kind: "share",
      strict: true,
      share: { n: 1, d: 2 },
      of: { kind: "seats" },
      counts: how.kind === "meeting" ? "present" : "taking part",
    }),
  ];
}

function lastsOf(own: Thing, chain: readonly Thing[], how: How, building: Building): Ruled<Span> | null {
  const said = firstOf<Span>(chain, "lasts");
  if (said !== null) return said;
  if (how.kind !== "meeting") return fallback(building, own, "vote.lasts", { n: 14, unit: "day", days: "calendar" });
  noteDefault(building, own, "vote.lasts");
  return null;
}

/** The vote itself and those whose line it has taken over, without the ballot or the meeting that it is held as. */
function ownOf(chain: readonly Thing[]): Thing[] {
  return chain.filter(({ kind }) => kind === "vote");
}

/** A rule that has one wording only: it is said or not. */
function whenSaid(words: Ruled<string> | null): Ruled<true> | null {
  return words === null ? null : { ...words, value: true };
}

/** What the language learned later: a text that doesn't say it keeps its hash. */
function onlyIfSaid<Rule extends string, Value>(rule: Rule, said: Ruled<Value> | null): { readonly [rule in Rule]?: Ruled<Value> } {
  return said === null ? {} : ({ [rule]: said } as { readonly [rule in Rule]: Ruled<Value> });
}

function closesEarly(said: Ruled<string> | null): VoteStage["closesEarly"] {
  return said === null ? null : { ...said, value: "everybody has answered" };
}
