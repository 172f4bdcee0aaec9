import { error, warning, type Note } from "../reading/notes.js";
import type { Setting } from "../reading/setting.js";
import { keyOf, type Thing } from "../reading/thing.js";
import type { Understood } from "../resolve/understood.js";
import type { Matter } from "../rules.js";
import { kinds } from "../schema/kinds.js";
import type { Guard } from "./guard.js";
import { sameLaw } from "./same-law.js";

/** One value of a text that stands under another, and what it does there. */
export interface Filled {
  /** `vote:resolution.vote` */
  readonly thing: string;
  readonly rule: string;
  readonly words: string;
  readonly clause: string;
  readonly line: number;
  /** "open": the texts above set the thing up and leave this rule open; "own": the thing is of this text. */
  readonly as: "open" | "own";
}

export interface Standing {
  /** Where the lowest text begins. */
  readonly start: number;
  readonly guard: Guard;
  /** Law that nobody in the organisation can change: no power over it is to be guarded, and saying it again is no harm. */
  readonly isFixed: (offset: number) => boolean;
  readonly lineOf: (offset: number) => number;
}

interface Where extends Standing {
  readonly below: (offset: number) => boolean;
  /** Nothing stands above but law that nobody in the organisation can change: this text is its constitution. */
  readonly onlyLaw: boolean;
}

/** What the lowest text says, beside what those above it say: what it may, and each thing that it may not with the words of both. `settled` are notes on the text by itself that are said better here. */
export function checkLayer(text: Understood, standing: Standing): { notes: Note[]; filled: Filled[]; settled: ReadonlySet<Note> } {
  const below = (offset: number): boolean => offset >= standing.start;
  const onlyLaw = text.reading.articles.every(({ start }) => below(start) || standing.isFixed(start));
  const where: Where = { ...standing, below, onlyLaw };
  const twice = text.again.filter(({ setting, said }) => below(setting.use.link.start) && !below(said.use.link.start));
  const notes: Note[] = twice.flatMap(({ setting, said }) => against(setting, said, where));
  const filled: Filled[] = [];
  for (const thing of text.things) {
    const owned = below(thing.link.from);
    if (owned) notes.push(...added(thing, where));
    for (const setting of thing.settings) {
      if (!below(setting.use.link.start)) continue;
      const found = owned ? taken(setting, text, where) : filling(setting, where);
      notes.push(...found);
      if (found.length === 0) filled.push(filledBy(setting, owned ? "own" : "open", where));
    }
  }
  const starts = new Set(twice.map(({ setting }) => setting.use.link.start));
  const settled = new Set(text.notes.filter(({ code, start }) => code === "said-twice" && starts.has(start)));
  return { notes: [...notes, ...silent(text, where)], filled, settled };
}

function filledBy({ owner, rule, words, use }: Setting, as: Filled["as"], { lineOf }: Where): Filled {
  return { thing: keyOf(owner), rule, words, clause: use.clause, line: lineOf(use.link.start), as };
}

/** What every text says for itself. */
function isOfEach({ owner, rule }: Setting): boolean {
  return owner.kind === "organisation" && (rule === "language" || rule === "under");
}

/** Two texts say one rule: the same, or one against the other. */
function against(setting: Setting, said: Setting, { isFixed }: Where): Note[] {
  if (isOfEach(setting)) return [];
  const { use, words, owner, rule } = setting;
  const upper = `“${said.words}” (clause ${said.use.clause} above)`;
  if (!sameLaw(setting.value, said.value) || setting.where.length > 0)
    return [
      error(
        use.link,
        "layer-contradicts",
        `“${words}” (clause ${use.clause}) is against ${upper}, which says ${rule} of ${keyOf(owner)} already and prevails.`,
      ),
    ];
  return isFixed(said.use.link.start) ? [] : [warning(use.link, "layer-repeats", `${upper} says this already for ${keyOf(owner)}.`)];
}

/** A value for something that a text above has set up: what that text leaves open may be filled, what it says may be neither added to nor replaced. */
function filling(setting: Setting, where: Where): Note[] {
  const { owner, rule, use, words } = setting;
  if (isOfEach(setting)) return [];
  const upper = owner.settings.filter((other) => other.rule === rule && !where.below(other.use.link.start));
  const said = upper.find((other) => sameLaw(other.value, setting.value)) ?? upper[0];
  // Where any of several is enough, law leaves room for more of them.
  if (said !== undefined && where.isFixed(said.use.link.start) && kinds[owner.kind]?.rules[rule]?.joined === "or") return [];
  if (said !== undefined) return against(setting, said, where);
  if (!where.guard.holds(owner) || where.isFixed(owner.link.from)) return [];
  return [
    error(
      use.link,
      "layer-guarded",
      `“${words}” would set ${rule} of ${keyOf(owner)}, which is about how the text above is changed or who belongs to it. That is for the text above alone, also where it is silent.`,
    ),
  ];
}

/** Its own procedures decide what is its own: not what a text above has given to one of its procedures, and nothing about a text. */
function taken({ owner, rule, use, value, words }: Setting, { things, byName }: Understood, { below, onlyLaw }: Where): Note[] {
  if (owner.kind !== "procedure" || rule !== "decides" || value === null || onlyLaw) return [];
  const matter = value as Matter;
  if (matter.kind !== "named")
    return [
      error(use.link, "layer-takes", `“${words}” is for the text above to give: a text below gives away only matters that it names itself, in bold.`),
    ];
  const opened = byName.get(`matter:${matter.matter}`);
  if (opened === undefined || below(opened.link.from)) return [];
  const upper = things
    .flatMap(({ settings }) => settings)
    .find((other) => other.rule === "decides" && !below(other.use.link.start) && sameLaw(other.value, matter));
  if (upper === undefined) return [];
  const clause = `clause ${upper.use.clause} above`;
  return [error(use.link, "layer-takes", `“${upper.words}” is decided by ${keyOf(upper.owner)} (${clause}), so ${keyOf(owner)} can't.`)];
}

const NOT_HERE: ReadonlySet<string> = new Set(["class", "fact", "outside", "division"]);

/** Things that it opens inside what a text above has set up, and kinds of members. */
function added({ kind, holder, link, name }: Thing, { below, isFixed, onlyLaw }: Where): Note[] {
  if (kind === "where" || kind === "organisation" || onlyLaw) return [];
  if (holder !== null && holder.kind !== "organisation" && !below(holder.link.from) && !isFixed(holder.link.from))
    return [
      error(link, "layer-adds", `“${name}” would be part of ${keyOf(holder)}, whose parts the text above lists (clause ${holder.clause} there).`),
    ];
  return NOT_HERE.has(kind) ? [error(link, "layer-adds", `“${name}”: who belongs to the organisation is for the text above.`)] : [];
}

/** A text that stands under another says so, since whoever reads it alone has to know that it is not all. A constitution does not: all law stands above it. */
function silent({ reading, things }: Understood, { below, onlyLaw }: Where): Note[] {
  const said = reading.rules.some(({ link }) => link.path === "under" && below(link.start));
  const first = reading.passages.find(({ inHeading, pieces }) => !inHeading && below(pieces[0]?.start ?? 0))?.pieces.at(-1);
  const at = first ?? things.find(({ link }) => below(link.from))?.link;
  if (said || onlyLaw || at === undefined) return [];
  const place = { start: at.end, end: at.end };
  return [
    error(place, "layer-silent", "The text doesn't say that it stands under another.", " This text stands [under the constitution](rule:under)."),
  ];
}
