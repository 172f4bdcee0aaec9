import { rollHandles, rollHash, type Hasher } from "@folkmoot/record";
import type { Event, Handle, Hash } from "@folkmoot/procedure";
import { rollNamedBy } from "./beside.js";
import type { Collected } from "./collect.js";
import { AuditError } from "./verdict.js";

export type Rolls = ReadonlyMap<Hash, ReadonlySet<Handle>>;

/** Each list of those who count is there, is the one that was recorded, and is as long as the entry says. There is no list that no entry names. */
export function openRolls(file: Collected, events: readonly Event[], hasher: Hasher): Rolls {
  const rolls = new Map<Hash, ReadonlySet<Handle>>();
  for (const [index, event] of events.entries()) {
    const hash = rollNamedBy(event);
    if (hash === null || event.t !== "roll") continue;
    const roll = rolls.get(hash) ?? open(file, hash, { index, hasher });
    if (roll.size !== event.size)
      throw new AuditError("roll", index, `Entry ${index} speaks of ${event.size} people on a roll; its list has ${roll.size}.`);
    rolls.set(hash, roll);
  }
  for (const hash of file.rolls.keys()) {
    if (!rolls.has(hash)) throw new AuditError("roll", null, `The file holds a roll that no entry names: ${hash}.`);
  }
  return rolls;
}

function open(file: Collected, hash: Hash, { index, hasher }: { readonly index: number; readonly hasher: Hasher }): ReadonlySet<Handle> {
  const bytes = file.rolls.get(hash);
  if (bytes === undefined) throw new AuditError("roll", index, `The roll that entry ${index} names is missing.`);
  if (rollHash(bytes, hasher) !== hash) throw new AuditError("roll", index, `The roll of entry ${index} is not the one that was recorded.`);
  const handles = rollHandles(bytes);
  if (handles === null) throw new AuditError("roll", index, `The roll of entry ${index} is not a sorted list without repetition.`);
  return new Set(handles);
}
