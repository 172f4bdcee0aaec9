import type { Link } from "../markdown/tree.js";
import { kinds } from "../schema/kinds.js";
import { STAGES } from "../schema/stages.js";
import { error, type Note } from "./notes.js";
import type { Scope, Thing } from "./thing.js";

export interface Place {
  readonly scope: Scope;
  readonly article: string | null;
  readonly clause: string;
}

/** Kinds of which several may have one name, each in something of its own. */
const OF_EACH: readonly string[] = [...STAGES, "seats"];

/** All things of a text, as they are opened. */
export class Openings {
  readonly things: Thing[] = [];
  readonly #byName = new Map<string, readonly Thing[]>();
  readonly #notes: Note[];
  /** What a text above this one has opened: there it goes on, whoever names it again. */
  #above: ReadonlySet<Thing> = new Set();

  constructor(notes: Note[]) {
    this.#notes = notes;
  }

  /** Another text begins, which stands under those before it. */
  begin(): void {
    this.#above = new Set(this.things);
  }

  /** Opens what `link` names, in the nearest open thing that may hold it. */
  open(link: Link, place: Place): Thing {
    const { scheme: kind, path: id } = link;
    const holder = holderOf(kind, place.scope);
    const above = this.#openedAbove(kind, id, holder);
    if (above !== undefined) return goneOnWith(above, link);
    const named = kind === "where" ? undefined : this.#named(kind, id, holder);
    if (holder === null && kind !== "organisation") this.#notes.push(error(link, "nowhere", `A ${kind} can't be opened here. ${mayStandIn(kind)}`));
    if (named !== undefined) {
      this.#notes.push(
        error(
          link,
          "defined-twice",
          `There is a ${kind} by the name “${id}” already. Give this one another name in its address, or mention the first one without bold.`,
        ),
      );
    }
    if (id.includes(".")) this.#notes.push(error(link, "dotted-name", `The name in an address has no full stop in it, so “${id}” can't be opened.`));
    const forms = formsIn(link);
    const name = nameIn(link);
    const thing: Thing = { kind, id, name, forms, holder, article: place.article, clause: place.clause, link, settings: [], inside: [] };
    this.things.push(thing);
    const known = this.#byName.get(`${kind}:${id}`) ?? [];
    this.#byName.set(`${kind}:${id}`, [...known, thing]);
    holder?.inside.push(thing);
    return thing;
  }

  /** What a heading opens: a new thing, or one that an earlier heading opened, which then goes on. */
  openOrGoOn(link: Link, place: Place): Thing {
    const holder = holderOf(link.scheme, place.scope);
    if (this.#openedAbove(link.scheme, link.path, holder) !== undefined) return this.open(link, place);
    return this.#named(link.scheme, link.path, holder) ?? this.open(link, place);
  }

  /** What a text above calls so, wherever it has opened it; of stages and seats each procedure and body has its own. */
  #openedAbove(kind: string, id: string, holder: Thing | null): Thing | undefined {
    if (kind === "where") return undefined;
    const known = this.#byName.get(`${kind}:${id}`)?.filter((thing) => this.#above.has(thing)) ?? [];
    return OF_EACH.includes(kind) ? known.find((thing) => thing.holder === holder) : known[0];
  }

  #named(kind: string, id: string, holder: Thing | null): Thing | undefined {
    return this.#byName.get(`${kind}:${id}`)?.find((thing) => thing.holder === holder);
  }
}

/** A text below calls it what it likes: both names are known from then on. */
function goneOnWith(thing: Thing, link: Link): Thing {
  for (const form of formsIn(link)) if (!thing.forms.includes(form)) thing.forms.push(form);
  return thing;
}

function formsIn(link: Link): string[] {
  return [nameIn(link), ...(link.title ?? "").split(",").map((form) => form.trim())].filter((form) => form !== "");
}

function nameIn({ text }: Link): string {
  return text.replace(/[.:]$/, "").trim();
}

function holderOf(kind: string, scope: Scope): Thing | null {
  const places = kinds[kind]?.in ?? [];
  return scope.findLast((thing) => thing.kind !== "where" && (places.includes("*") || places.includes(thing.kind))) ?? null;
}

function mayStandIn(kind: string): string {
  const places = kinds[kind]?.in ?? [];
  return `It may stand under a ${places.join(", a ")}.`;
}
