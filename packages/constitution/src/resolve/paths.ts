import type { Scope, Thing } from "../reading/thing.js";
import { kinds } from "../schema/kinds.js";

/**
 * Finds the thing that a path means. `ballot.carried` walks from the innermost open thing outward, then to things of the organisation,
 * and never to a stage of another procedure: a path that did so once changed the majority of somebody else's procedure without a trace.
 */
export class Paths {
  readonly #roots: ReadonlyMap<string, Thing>;
  readonly #borrow: (procedure: Thing, stage: string) => Thing | null;

  constructor(things: readonly Thing[], borrow: (procedure: Thing, stage: string) => Thing | null) {
    const roots = things.filter((thing) => thing.kind !== "where" && (thing.holder === null || thing.holder.kind === "organisation"));
    this.#roots = new Map(roots.toReversed().map((thing) => [thing.id, thing]));
    this.#borrow = borrow;
  }

  /** The thing at a dotted path of names, or null. */
  find(path: readonly string[], scope: Scope): Thing | null {
    const [head = "", ...rest] = path;
    let at = this.#start(head, scope);
    for (const id of rest) {
      if (at === null) return null;
      at = this.#inside(at, id);
    }
    return at;
  }

  /** The thing whose rule a `rule:` link sets: at the path, or without one the nearest open thing that knows the rule. */
  owner(path: readonly string[], rule: string, scope: Scope): Thing | null {
    if (path.length > 0) return this.find(path, scope);
    return scope.findLast((thing) => kinds[thing.kind]?.rules[rule] !== undefined) ?? null;
  }

  #start(id: string, scope: Scope): Thing | null {
    for (const open of scope.toReversed()) {
      if (open.id === id && open.kind !== "where") return open;
      const inside = open.kind === "organisation" ? null : this.#inside(open, id);
      if (inside !== null) return inside;
    }
    return this.#roots.get(id) ?? null;
  }

  #inside(thing: Thing, id: string): Thing | null {
    return thing.inside.find((inner) => inner.id === id && inner.kind !== "where") ?? this.#borrow(thing, id);
  }
}
