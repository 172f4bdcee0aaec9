import type { Setting } from "../reading/setting.js";
import type { RuleSpec } from "../schema/rule.js";
import { kinds } from "../schema/kinds.js";
import type { Understood } from "../resolve/understood.js";

/** Which setting stands at an offset of the source: the first, where the words set a rule of several things. */
export function settingsByPlace(text: Understood): ReadonlyMap<number, Setting> {
  const places = new Map<number, Setting>();
  for (const thing of text.things)
    for (const setting of thing.settings) if (!places.has(setting.use.link.from)) places.set(setting.use.link.from, setting);
  return places;
}

export function specOf(setting: Setting): RuleSpec | undefined {
  return kinds[setting.owner.kind]?.rules[setting.rule];
}
