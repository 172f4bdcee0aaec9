import type { DayCount } from "@folkmoot/exact";
import { lexiconOf, type Lexicon, type Nameable } from "../phrase/lexicon.js";
import { procedureName } from "../phrase/choice.js";
import { read } from "../phrase/read.js";
import type { Reading } from "../reading/read.js";
import type { Use } from "../reading/setting.js";
import type { Thing } from "../reading/thing.js";
import { NAMED } from "../schema/kinds.js";
import { spokenAs, type Spoken } from "../tongue/tongues.js";
import { Paths } from "./paths.js";
import { setRule } from "./set-rule.js";
import type { Understood } from "./understood.js";

/** Reads the words of every `rule:` link and gives them to the thing whose rule they set. */
export function understand(reading: Reading): Understood {
  const spoken = spokenOf(reading.rules);
  const lexicon = lexiconIn(reading.things, spoken);
  const days = dayCount(reading.rules);
  const working = reading.rules.some(({ link }) => link.path === "working");
  const borrowed: Thing[] = [];
  const bases = basesOf(reading, lexicon, days);
  const paths = new Paths(reading.things, (procedure, stage) => borrow(procedure, stage, bases, borrowed));
  const byName = new Map(reading.things.toReversed().map((thing) => [`${thing.kind}:${thing.id}`, thing]));
  const understood: Understood = { reading, lexicon, days, working, paths, byName, notes: [], again: [], things: [] };
  for (const use of reading.rules) setRule(use, understood);
  return { ...understood, things: [...reading.things, ...borrowed] };
}

/** The names of a text in another language than its own: for what is said about it there. */
export function namedIn({ reading, lexicon }: Understood, spoken: Spoken): Lexicon {
  if (lexicon.spoken === spoken) return lexicon;
  // Meetings and ballots go by the singular of their heading.
  const things = reading.things.map((thing) =>
    thing.kind === "meeting" || thing.kind === "ballot" ? { ...thing, forms: thing.forms.toReversed() } : thing,
  );
  return lexiconIn(things, spoken);
}

function lexiconIn(things: readonly Thing[], spoken: Spoken | null): Lexicon {
  return lexiconOf(things.filter((thing) => (NAMED as readonly string[]).includes(thing.kind)).map(nameable), spoken);
}

function nameable(thing: Thing): Nameable {
  return { kind: thing.kind, id: thing.id, forms: thing.forms };
}

/** The language that the text declares to be in, known before anything is read; null: English. */
function spokenOf(uses: readonly Use[]): Spoken | null {
  const declared = uses.find((use) => use.link.path === "language");
  return declared === undefined ? null : spokenAs(declared.link.text);
}

/** How the organisation counts days, known before any span is read. Clear days are the default. */
function dayCount(uses: readonly Use[]): DayCount {
  return uses.some((use) => use.link.path === "days" && /^(calendar days|kalendertage)$/i.test(use.link.text)) ? "calendar" : "clear";
}

/** Which procedure takes over the line of which, known before any path is followed. */
function basesOf(reading: Reading, lexicon: Lexicon, days: DayCount): ReadonlyMap<Thing, Thing> {
  const bases = new Map<Thing, Thing>();
  for (const { link, scope } of reading.rules) {
    if (link.path !== "as") continue;
    const procedure = scope.findLast((thing) => thing.kind === "procedure");
    const said = read(procedureName, "procedure", link.text, { lexicon, days, working: false });
    const base = said.ok ? reading.things.find((thing) => thing.kind === "procedure" && thing.id === said.value) : undefined;
    if (procedure !== undefined && base !== undefined && base !== procedure) bases.set(procedure, base);
  }
  return bases;
}

/** A stage of another procedure that this one has taken over: a thing of its own, so that what is set on it stays here. */
function borrow(procedure: Thing, stage: string, bases: ReadonlyMap<Thing, Thing>, borrowed: Thing[]): Thing | null {
  const original = bases.get(procedure)?.inside.find((thing) => thing.id === stage && thing.kind !== "where");
  if (original === undefined) return null;
  const copy: Thing = { ...original, holder: procedure, settings: [], inside: [] };
  procedure.inside.push(copy);
  borrowed.push(copy);
  return copy;
}
