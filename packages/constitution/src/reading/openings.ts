import type { Link } from "../markdown/tree.js";
import { kinds } from "../schema/kinds.js";
import { error, type Note } from "./notes.js";
import type { Scope, Thing } from "./thing.js";

export interface Place {
  readonly scope: Scope;
  readonly article: string | null;
  readonly clause: string;
}

/** All things of a text, as they are opened. */
export class Openings {
  readonly things: Thing[] = [];
  readonly #byName = new Map<string, readonly Thing[]>();
  readonly #notes: Note[];

  constructor(notes: Note[]) {
    this.#notes = notes;
  }

  /** Opens what `link` names, in the nearest open thing that may hold it. */
  open(link: Link, place: Place): Thing {
    const { scheme: kind, path: id } = link;
    const holder = holderOf(kind, place.scope);
    if (holder === null && kind !== "organisation") this.#notes.push(error(link, "nowhere", `A ${kind} can't be opened here. ${mayStandIn(kind)}`));
    if (kind !== "where" && this.#named(kind, id, holder) !== undefined) {
      this.#notes.push(
        error(
          link,
          "defined-twice",
          `There is a ${kind} by the name “${id}” already. Give this one another name in its address, or mention the first one without bold.`,
        ),
      );
    }
    if (id.includes(".")) this.#notes.push(error(link, "dotted-name", `The name in an address has no full stop in it, so “${id}” can't be opened.`));
    const name = link.text.replace(/[.:]$/, "").trim();
    const forms = [name, ...(link.title ?? "").split(",").map((form) => form.trim())].filter((form) => form !== "");
    const thing: Thing = { kind, id, name, forms, holder, article: place.article, clause: place.clause, link, settings: [], inside: [] };
    this.things.push(thing);
    const known = this.#byName.get(`${kind}:${id}`) ?? [];
    this.#byName.set(`${kind}:${id}`, [...known, thing]);
    holder?.inside.push(thing);
    return thing;
  }

  /** What a heading opens: a new thing, or one that an earlier heading opened, which then goes on. */
  openOrGoOn(link: Link, place: Place): Thing {
    return this.#named(link.scheme, link.path, holderOf(link.scheme, place.scope)) ?? this.open(link, place);
  }

  #named(kind: string, id: string, holder: Thing | null): Thing | undefined {
    return this.#byName.get(`${kind}:${id}`)?.find((thing) => thing.holder === holder);
  }
}

function holderOf(kind: string, scope: Scope): Thing | null {
  const places = kinds[kind]?.in ?? [];
  return scope.findLast((thing) => thing.kind !== "where" && (places.includes("*") || places.includes(thing.kind))) ?? null;
}

function mayStandIn(kind: string): string {
  const places = kinds[kind]?.in ?? [];
  return `It may stand under a ${places.join(", a ")}.`;
}
