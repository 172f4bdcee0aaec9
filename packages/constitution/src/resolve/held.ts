import type { DefaultUsed } from "../compiled.js";
import type { Setting, Use } from "../reading/setting.js";
import { keyOf, type Thing } from "../reading/thing.js";
import type { Ruled } from "../rules.js";
import { DEFAULTS, type DefaultKey } from "../schema/defaults.js";
import type { Understood } from "./understood.js";

/** What building the rules needs: the text as understood, and where to write down the defaults that were used. */
export interface Building {
  readonly text: Understood;
  /** The `after:` links. */
  readonly ladders: readonly Use[];
  /** By thing and rule, in the order in which they were needed. */
  readonly defaults: Map<string, { readonly used: Omit<DefaultUsed, "line">; readonly of: Thing }>;
}

/** The general values of a rule (those that stand in no exception), as far as they could be read. The phrase grammar of the rule's type gave them, so `Value` is that type. */
export function general<Value>(thing: Thing | null | undefined, rule: string): Ruled<Value>[] {
  return settingsOf(thing, rule).map((setting) => ruled<Value>(setting));
}

/** The one general value of a rule, or null. */
export function one<Value>(thing: Thing | null | undefined, rule: string): Ruled<Value> | null {
  return general<Value>(thing, rule)[0] ?? null;
}

/** The value of the first of these things that has one. */
export function firstOf<Value>(things: readonly (Thing | null | undefined)[], rule: string): Ruled<Value> | null {
  for (const thing of things) {
    const found = one<Value>(thing, rule);
    if (found !== null) return found;
  }
  return null;
}

/** The values of the first of these things that has any. */
export function allOf<Value>(things: readonly (Thing | null | undefined)[], rule: string): Ruled<Value>[] {
  for (const thing of things) {
    const found = general<Value>(thing, rule);
    if (found.length > 0) return found;
  }
  return [];
}

export function ruled<Value>(setting: Setting): Ruled<Value> {
  return { value: setting.value as Value, clause: setting.use.clause, words: setting.words };
}

/** A value that the text leaves out. The default is written down for the list of defaults. */
export function fallback<Value>(building: Building, thing: Thing, key: DefaultKey, value: Value): Ruled<Value> {
  noteDefault(building, thing, key);
  return { value, clause: null, words: (building.text.lexicon.spoken?.tongue.says.defaults ?? DEFAULTS)[key] };
}

export function noteDefault(building: Building, thing: Thing, key: DefaultKey): void {
  const rule = key.slice(key.indexOf(".") + 1);
  const name = keyOf(thing);
  const at = `${name} ${rule}`;
  if (!building.defaults.has(at)) building.defaults.set(at, { used: { key, thing: name, rule, sentence: DEFAULTS[key] }, of: thing });
}

function settingsOf(thing: Thing | null | undefined, rule: string): Setting[] {
  return thing?.settings.filter((setting) => setting.rule === rule && setting.where.length === 0 && setting.value !== null) ?? [];
}

export function named(thing: Thing): { id: string; name: string; clause: string } {
  return { id: thing.id, name: thing.name, clause: thing.clause };
}
