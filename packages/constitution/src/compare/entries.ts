import type { Other, Rules, Ruled, StageKind } from "../rules.js";
import { STAGES } from "../schema/stages.js";
import { isRecord } from "./same.js";

/** A thing of the compiled rules: a body, a procedure, a stage, an exception. */
export interface Thing {
  /** `vote:amendment.ballot`, as findings and blanks name it; unique in the rules. */
  readonly id: string;
  readonly kind: ThingKind;
  readonly name: string;
  readonly clause: string;
  /** The thing it belongs to, null for things of the organisation. */
  readonly holder: string | null;
}

export type ThingKind =
  | StageKind
  | "organisation"
  | "fact"
  | "class"
  | "body"
  | "seats"
  | "office"
  | "meeting"
  | "ballot"
  | "procedure"
  | "duty"
  | "matter"
  | "outside"
  | "division"
  | "calendar"
  | "where";

/** One rule of one thing with everything that the text says about it. */
export interface Entry {
  readonly thing: Thing;
  readonly rule: string;
  readonly values: readonly Ruled<unknown>[];
}

export interface Inventory {
  readonly things: ReadonlyMap<string, Thing>;
  /** By `thing id + " " + rule`. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Every rule of a text in one flat list: what two texts are compared by. Walks the data itself, so that a rule that is added to rules.ts is compared from that day. */
export function inventory(rules: Rules): Inventory {
  const things = new Map<string, Thing>();
  const entries = new Map<string, Entry>();

  /** Two rulings in different places may have one name: each is compared with the one of its turn. */
  function unused(id: string): string {
    let n = 1;
    while (things.has(n === 1 ? id : `${id} (${n})`)) n += 1;
    return n === 1 ? id : `${id} (${n})`;
  }

  function take(kind: ThingKind, path: string, node: Readonly<Record<string, unknown>>, holder: Thing | null): void {
    const thing: Thing = {
      id: unused(`${kind}:${path}`),
      kind,
      name: textIn(node, "name") ?? textIn(node, "words") ?? path,
      clause: textIn(node, "clause") ?? "",
      holder: holder?.id ?? null,
    };
    things.set(thing.id, thing);
    for (const [key, value] of Object.entries(node)) {
      const values = ruled(value);
      if (values.length > 0) entries.set(`${thing.id} ${key}`, { thing, rule: key, values });
      else if (key === "condition")
        entries.set(`${thing.id} ${key}`, { thing, rule: key, values: [{ value, clause: thing.clause, words: thing.name }] });
      else if (key === "replaces" && isRecord(value))
        for (const [rule, replaced] of Object.entries(value)) entries.set(`${thing.id} ${rule}`, { thing, rule, values: ruled(replaced) });
      else for (const inner of parts(value)) take(kindOf(key, inner), `${path}.${innerId(inner)}`, inner, thing);
    }
  }

  for (const [key, value] of Object.entries(rules))
    for (const node of parts(value)) {
      const kind = KINDS[key];
      const id = textIn(node, "id");
      if (kind !== undefined && id !== null) take(kind, id, node, null);
    }
  for (const one of rules.other) takeOther(one, things, entries);
  return { things, entries };
}

/** What the text fixes and this version does not run is compared by its words. */
function takeOther({ thing: id, rule, where, clause, words }: Other, things: Map<string, Thing>, entries: Map<string, Entry>): void {
  const [kind = "", path = ""] = id.split(":");
  const holder = [...things.values()].find((thing) => thing.id.endsWith(`:${path.split(".")[0] ?? ""}`) && thing.id !== id);
  const thing = things.get(id) ?? {
    id,
    kind: isStage(kind) ? kind : "where",
    name: path.split(".").at(-1) ?? path,
    clause,
    holder: holder?.id ?? null,
  };
  things.set(id, thing);
  const key = where === null ? `${id} ${rule}` : `${id} ${rule} ${where}`;
  const said = entries.get(key)?.values ?? [];
  entries.set(key, { thing, rule, values: [...said, { value: words, clause, words: where === null ? words : `${where}: ${words}` }] });
}

const KINDS: { readonly [key: string]: ThingKind } = {
  organisation: "organisation",
  facts: "fact",
  classes: "class",
  bodies: "body",
  offices: "office",
  meetings: "meeting",
  ballots: "ballot",
  procedures: "procedure",
  rulings: "ruling",
  duties: "duty",
  matters: "matter",
  outside: "outside",
  divisions: "division",
  calendars: "calendar",
};

function kindOf(key: string, node: Readonly<Record<string, unknown>>): ThingKind {
  const kind = textIn(node, "kind");
  if (isStage(kind)) return kind;
  return key === "exceptions" ? "where" : "seats";
}

function isStage(kind: string | null): kind is StageKind {
  return STAGES.some((stage) => stage === kind);
}

/** An exception is told from others of the same name by the stage it stands in. */
function innerId(node: Readonly<Record<string, unknown>>): string {
  const stage = textIn(node, "stage");
  return stage === null ? (textIn(node, "id") ?? "") : `${stage}.${textIn(node, "id") ?? ""}`;
}

/** The things inside a value: seats, stages, exceptions, the notice of a meeting. */
function parts(value: unknown): Readonly<Record<string, unknown>>[] {
  return (Array.isArray(value) ? value : [value]).filter(isRecord).filter((node) => textIn(node, "id") !== null && !isRuled(node));
}

function ruled(value: unknown): Ruled<unknown>[] {
  return (Array.isArray(value) ? value : [value]).filter(isRuled);
}

function isRuled(value: unknown): value is Ruled<unknown> {
  return isRecord(value) && "value" in value && "clause" in value && "words" in value;
}

function textIn(node: Readonly<Record<string, unknown>>, key: string): string | null {
  const value = node[key];
  return typeof value === "string" ? value : null;
}
