import type { Span } from "@folkmoot/exact";
import { hashOfClause } from "../canonical.js";
import type { Note } from "../reading/notes.js";
import { keyOf, type Thing } from "../reading/thing.js";
import type { Article, Ballot, Condition, Delivery, Meeting, NamedMatter, Organisation, Other, Rules, Secrecy, Who, WorkingDays } from "../rules.js";
import { LANGUAGE } from "../schema/language.js";
import { VOTING } from "../schema/voting.js";
import { body, duty, office } from "./bodies.js";
import { conditionsOf } from "./conditions.js";
import { fallback, firstOf, general, named, noteDefault, one, type Building } from "./held.js";
import { fact, memberClass } from "./membership.js";
import { procedure } from "./procedure.js";
import { ruling, stage } from "./stages.js";
import type { Understood } from "./understood.js";

export interface Built {
  readonly rules: Rules;
  readonly conditions: ReadonlyMap<Thing, Condition>;
  readonly building: Building;
}

/** The rules of a text, complete: what it says, what it inherits, and the defaults for what it leaves out. */
export function rulesOf(text: Understood, source: string, notes: Note[]): Built {
  const building: Building = { text, ladders: text.reading.references.filter(({ link }) => link.scheme === "after"), defaults: new Map() };
  const conditions = conditionsOf(text, notes);
  const of = (kind: string): Thing[] => text.things.filter((thing) => thing.kind === kind);
  const divisions = of("division");
  const rules: Rules = {
    language: LANGUAGE,
    ...(text.lexicon.spoken === null ? {} : { lang: text.lexicon.spoken.tongue.code }),
    organisation: organisation(of("organisation")[0], building),
    articles: articles(text, source),
    outside: of("outside").map(named),
    divisions: divisions.map(named),
    ...calendars(of("calendar")),
    matters: of("matter").map(matter),
    facts: of("fact").map(fact),
    classes: of("class").map((thing) => memberClass(thing, building)),
    bodies: of("body").map((thing) => body(thing, divisions.length)),
    offices: of("office").map(office),
    meetings: of("meeting").map((thing) => meeting(thing, building)),
    ballots: of("ballot").map((thing) => ballot(thing, building)),
    procedures: of("procedure").map((thing) => procedure(thing, conditions, building)),
    rulings: of("ruling")
      .filter((thing) => thing.holder?.kind !== "procedure")
      .map((thing) => ruling({ kind: "ruling", id: thing.id, chain: [thing] }, building))
      .filter((made) => made !== null),
    duties: of("duty").map(duty),
    other: other(text),
  };
  return { rules, conditions, building };
}

function organisation(thing: Thing | undefined, building: Building): Organisation {
  if (thing === undefined) {
    const silent = { value: "clear" as const, clause: null, words: "" };
    return { id: "", name: "", clause: "", days: silent, zone: { ...silent, value: "UTC" }, delivery: [], omission: null, transition: [] };
  }
  const days = one<string>(thing, "days");
  const delivery = general<Delivery>(thing, "delivery");
  if (!delivery.some(({ value }) => value.channel === "e-mail")) noteDefault(building, thing, "organisation.delivery");
  return {
    ...named(thing),
    days:
      days === null
        ? fallback<"clear" | "calendar">(building, thing, "organisation.days", "clear")
        : { ...days, value: days.value === "calendar days" ? "calendar" : "clear" },
    ...working(thing),
    zone: one<string>(thing, "zone") ?? fallback(building, thing, "organisation.zone", "UTC"),
    delivery,
    ...rank(thing),
    omission: one<string>(thing, "omission"),
    transition: general<string>(thing, "transition"),
  };
}

/** Left out where a text says nothing of it, so that the hash of its rules stays what it was. */
function working(thing: Thing): Pick<Organisation, "working"> {
  const said = one<WorkingDays>(thing, "working");
  return said === null ? {} : { working: said };
}

/** Left out of a constitution that stands by itself. */
function rank(thing: Thing): Pick<Organisation, "under" | "fixed"> {
  const [under, fixed] = [one<string>(thing, "under"), one<string>(thing, "fixed")];
  return { ...(under === null ? {} : { under }), ...(fixed === null ? {} : { fixed: { ...fixed, value: true as const } }) };
}

function matter(thing: Thing): NamedMatter {
  const layer = one<string>(thing, "layer");
  return layer === null ? named(thing) : { ...named(thing), layer: { ...layer, value: true } };
}

function calendars(things: readonly Thing[]): Pick<Rules, "calendars"> {
  return things.length === 0 ? {} : { calendars: things.map((thing) => ({ ...named(thing), by: one<Who>(thing, "by") })) };
}

function articles(text: Understood, source: string): Article[] {
  const opens = new Map<string, string[]>();
  for (const thing of text.reading.things) {
    if (thing.article === null || thing.kind === "where") continue;
    const list = opens.get(thing.article) ?? [];
    if (!list.includes(keyOf(thing))) list.push(keyOf(thing));
    opens.set(thing.article, list);
  }
  return text.reading.articles.map((article) => ({
    id: article.id,
    name: article.name,
    clause: article.number,
    number: article.number,
    hash: hashOfClause(source.slice(article.start, article.end).trimEnd()),
    opens: opens.get(article.id) ?? [],
  }));
}

function meeting(thing: Thing, building: Building): Meeting {
  const notice = thing.inside.find(({ kind }) => kind === "notice");
  const made = notice === undefined ? null : stage({ kind: "notice", id: notice.id, chain: [notice] }, null, building);
  return { ...named(thing), every: firstOf<Span>([thing], "every"), notice: made?.kind === "notice" ? made : null };
}

function ballot(thing: Thing, building: Building): Ballot {
  return { ...named(thing), secrecy: one<Secrecy>(thing, "secrecy") ?? fallback(building, thing, "ballot.secrecy", "secret") };
}

/** Rules of a vote that the compiled rules have a place for, whether they are carried out or not. */
const VOTE = [...VOTING, "within", "objects", "objecting"];

/** What the text fixes and this version does not run: kept, so that the hash of the rules changes with every live word. */
const RUN: Readonly<Record<string, readonly string[]>> = {
  organisation: ["language", "days", "working", "zone", "under", "fixed", "delivery", "omission", "transition"],
  matter: ["layer"],
  calendar: ["by"],
  fact: ["evidence", "lasts", "reminders"],
  class: ["needs", "may", "lapse", "weight", "by"],
  body: ["size", "quorum", "roll", "method", "term"],
  seats: ["number", "apportioned", "step", "bonus", "roll", "method", "term"],
  office: ["roll", "filled", "eligible", "term"],
  procedure: ["starts", "decides", "bars", "subjects", "gathered", "again", "governed", "saving", "meanwhile", "as", "stands"],
  vote: [...VOTE, "together"],
  meeting: [...VOTE, "every"],
  ballot: VOTE,
  notice: ["by", "to", "contents", "period", "within", "otherwise", "latest"],
  discussion: ["lasts"],
  proposals: ["starts", "lasts", "merging", "adopted"],
  amendments: ["starts", "lasts", "until", "settled"],
  mediation: ["by", "lasts"],
  order: ["by", "standard", "to", "within", "decided"],
  hearing: ["heard", "manner"],
  challenge: ["who", "within", "to", "carried"],
  approval: ["from", "what", "within"],
  ruling: ["by", "standard", "within", "reasons", "appeal", "otherwise"],
  commencement: ["when", "clash"],
  duty: ["by", "act", "within", "every", "otherwise"],
};

function other(text: Understood): Other[] {
  return text.things.flatMap((thing) =>
    thing.settings
      .filter(
        (setting) =>
          setting.value !== null && (!(RUN[thing.kind] ?? []).includes(setting.rule) || (setting.where.length > 0 && !inAProcedure(thing))),
      )
      .map(({ rule, use, where, words }) => ({ thing: keyOf(thing), rule, where: where.at(-1)?.link.text ?? null, clause: use.clause, words })),
  );
}

/** Exceptions to these are in the exceptions of a procedure. */
function inAProcedure(thing: Thing): boolean {
  const { kind } = thing.holder ?? { kind: "" };
  return ["procedure", "meeting", "ballot"].includes(thing.kind) || ["procedure", "meeting", "ballot"].includes(kind);
}
