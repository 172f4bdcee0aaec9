import { rollHandles, rollHash, type Hasher } from "@folkmoot/record";
import type { Event, EventOf, Handle, Hash } from "@folkmoot/procedure";
import type { Collected } from "./collect.js";
import { AuditError } from "./verdict.js";

export type Rolls = ReadonlyMap<Hash, ReadonlySet<Handle>>;

interface Opening {
  readonly file: Collected;
  readonly hasher: Hasher;
  readonly rolls: Map<Hash, ReadonlySet<Handle>>;
}

/**
 * Each list of those who count is there, is the one that was recorded, and is as long as the entry says; whoever has several votes is on the roll and on one list of those.
 * There is no list that no entry names.
 */
export function openRolls(file: Collected, events: readonly Event[], hasher: Hasher): Rolls {
  const opening: Opening = { file, hasher, rolls: new Map() };
  for (const [index, event] of events.entries()) if (event.t === "roll") openRoll(opening, event, index);
  for (const hash of file.rolls.keys()) {
    if (!opening.rolls.has(hash)) throw new AuditError("roll", null, `The file holds a roll that no entry names: ${hash}.`);
  }
  return opening.rolls;
}

function openRoll(opening: Opening, event: EventOf<"roll">, index: number): void {
  const roll = openList(opening, event, index);
  const weighty = new Set<Handle>();
  for (const part of event.weights ?? []) {
    for (const handle of openList(opening, part, index)) {
      if (!roll.has(handle)) throw new AuditError("roll", index, `Entry ${index} gives ${part.votes} votes to somebody who is not on its roll.`);
      if (weighty.has(handle)) throw new AuditError("roll", index, `Entry ${index} gives somebody two numbers of votes.`);
      weighty.add(handle);
    }
  }
}

function openList({ file, hasher, rolls }: Opening, { handles: hash, size }: { readonly handles: Hash; readonly size: number }, index: number) {
  const list = rolls.get(hash) ?? open(file, hash, { index, hasher });
  if (list.size !== size) throw new AuditError("roll", index, `Entry ${index} speaks of ${size} people on a roll; its list has ${list.size}.`);
  rolls.set(hash, list);
  return list;
}

function open(file: Collected, hash: Hash, { index, hasher }: { readonly index: number; readonly hasher: Hasher }): ReadonlySet<Handle> {
  const bytes = file.rolls.get(hash);
  if (bytes === undefined) throw new AuditError("roll", index, `The roll that entry ${index} names is missing.`);
  if (rollHash(bytes, hasher) !== hash) throw new AuditError("roll", index, `The roll of entry ${index} is not the one that was recorded.`);
  const handles = rollHandles(bytes);
  if (handles === null) throw new AuditError("roll", index, `The roll of entry ${index} is not a sorted list without repetition.`);
  return new Set(handles);
}
