import type { Ruled } from "../rules.js";
import type { Change, ChangeKind } from "./change.js";
import type { Entry, Inventory, Thing } from "./entries.js";
import { conditionOf, listed, nameIn } from "./names.js";
import { sameValue } from "./same.js";
import type { Saying } from "./say.js";
import type { ChangeSays } from "./says.js";

/** How the two texts say their values, and the words that still stand in the text after but are no longer live. */
export interface Telling {
  readonly before: Saying;
  readonly after: Saying;
  readonly unlinked: ReadonlySet<string>;
  readonly says: ChangeSays;
}

/**
 * Every rule of a thing that both texts have and that differs, said once: procedures that inherit a rule from the same words are named together.
 */
export function ruleChanges(before: Inventory, after: Inventory, telling: Telling): Change[] {
  const groups = new Map<string, Difference[]>();
  for (const key of new Set([...before.entries.keys(), ...after.entries.keys()])) {
    const difference = differenceOf(before.entries.get(key), after.entries.get(key));
    if (difference === null || !before.things.has(difference.thing.id) || !after.things.has(difference.thing.id)) continue;
    const group = groups.get(sourceOf(difference));
    if (group === undefined) groups.set(sourceOf(difference), [difference]);
    else group.push(difference);
  }
  return [...groups.values()].map((group) => changeOf(group, after, telling));
}

interface Difference {
  readonly thing: Thing;
  readonly rule: string;
  readonly before: readonly Ruled<unknown>[];
  readonly after: readonly Ruled<unknown>[];
}

function differenceOf(before: Entry | undefined, after: Entry | undefined): Difference | null {
  const entry = after ?? before;
  if (entry === undefined) return null;
  const difference = { thing: entry.thing, rule: entry.rule, before: before?.values ?? [], after: after?.values ?? [] };
  return sameValue(difference.before.map(terms), difference.after.map(terms)) ? null : difference;
}

/** A value, its words, and whether the text says it: a clause that was only renumbered is no difference. */
function terms({ value, words, clause }: Ruled<unknown>): unknown {
  return { value, words, said: clause !== null };
}

/** Things share a sentence when the same words of both texts set the same rule of each. */
function sourceOf({ thing, rule, before, after }: Difference): string {
  const place = (values: readonly Ruled<unknown>[]) => values.map(({ clause, words }) => [clause ?? "silent", words]);
  return JSON.stringify([thing.kind, rule, place(before), place(after)]);
}

function changeOf(group: readonly Difference[], inventory: Inventory, telling: Telling): Change {
  const [first] = group;
  if (first === undefined) throw new Error("a group has at least one difference");
  const kind = kindOf(first);
  const [before, after] = spoken(first, kind, telling);
  const names = [...new Set(group.map(({ thing }) => subjectOf(thing, inventory, telling.says)))];
  const label = telling.says.label(first.thing.kind, first.rule, listed(names, telling.says)) + whereOf(first);
  const clause = first.after.find((value) => value.clause !== null)?.clause ?? first.before.find((value) => value.clause !== null)?.clause ?? null;
  return {
    clause,
    thing: first.thing.id,
    rule: first.rule,
    kind,
    before,
    after,
    sentence: sentenceOf(label, kind, { before, after, dead: first.before.some((value) => telling.unlinked.has(value.words)), says: telling.says }),
  };
}

function kindOf({ before, after }: Difference): ChangeKind {
  if (
    sameValue(
      before.map(({ value }) => value),
      after.map(({ value }) => value),
    ) &&
    isSaid(before) === isSaid(after)
  )
    return "words";
  if (isSaid(before) && !isSaid(after)) return "default";
  return !isSaid(before) && isSaid(after) ? "said" : "rule";
}

function isSaid(values: readonly Ruled<unknown>[]): boolean {
  return values.some((value) => value.clause !== null);
}

/** The two sides in words; in the terms of the machine where the words alone would read the same, and quoted where only the words differ. */
function spoken(difference: Difference, kind: ChangeKind, { before, after, says }: Telling): [before: string, after: string] {
  const both = (was: (value: Ruled<unknown>) => string, is: (value: Ruled<unknown>) => string): [string, string] => [
    saying(difference.rule, difference.before, was, says),
    saying(difference.rule, difference.after, is, says),
  ];
  if (kind === "words") {
    const quoted = ({ words }: Ruled<unknown>): string => says.quoted(words);
    return both(quoted, quoted);
  }
  const plain = both(before.plainly, after.plainly);
  return plain[0] === plain[1] ? both(before.exactly, after.exactly) : plain;
}

function saying(rule: string, values: readonly Ruled<unknown>[], say: (value: Ruled<unknown>) => string, says: ChangeSays): string {
  return joined(
    rule,
    values.map((value) => (value.clause === null ? value.words : say(value))),
    says,
  );
}

const ANY_SUFFICES = new Set(["starts", "decides", "bars"]);

function joined(rule: string, said: readonly string[], says: ChangeSays): string {
  const word = ANY_SUFFICES.has(rule) ? says.or : says.and;
  return said.length < 2 ? (said[0] ?? "") : `${said.slice(0, -1).join(", ")} ${word} ${said.at(-1) ?? ""}`;
}

function sentenceOf(
  label: string,
  kind: ChangeKind,
  { before, after, dead, says }: { before: string; after: string; dead: boolean; says: ChangeSays },
): string {
  return `${label}: ${told(kind, { before, after, dead, says })}`;
}

function told(kind: ChangeKind, { before, after, dead, says }: { before: string; after: string; dead: boolean; says: ChangeSays }): string {
  if (kind === "words") return says.otherWords(before, after);
  if (kind === "said" && before !== "") return says.wasSilent(unstopped(before), after);
  if (kind === "rule" && before === after) return says.meansElse(before);
  if (kind !== "default") return `${before || says.nothing} → ${after || says.nothing}`;
  return says.falls(before, dead, after === "" ? "" : unstopped(after));
}

function unstopped(sentence: string): string {
  return sentence.replace(/\.$/u, "");
}

/** A stage is named by its procedure; everything else by itself. */
function subjectOf(thing: Thing, { things }: Inventory, says: ChangeSays): string {
  const holder = thing.holder === null ? undefined : things.get(thing.holder);
  if (holder === undefined || thing.kind === "seats") return nameIn(thing, says);
  const twins = [...things.values()].filter((other) => other.holder === thing.holder && other.kind === thing.kind && thing.kind !== "where");
  return twins.length > 1 ? `${nameIn(holder, says)} (${thing.name})` : nameIn(holder, says);
}

function whereOf({ thing, rule }: Difference): string {
  return thing.kind === "where" && rule !== "condition" ? `, ${conditionOf(thing)}` : "";
}
