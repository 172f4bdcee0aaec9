import { checkCommitment, type Hasher } from "@folkmoot/record";
import type { Event } from "@folkmoot/procedure";
import { publishes, textsNamedBy, withheldBy } from "./beside.js";
import type { Collected } from "./collect.js";
import { AuditError } from "./verdict.js";

/** The texts beside the record whose words are there and are those that were committed to. */
export interface Texts {
  readonly bodies: ReadonlyMap<string, string>;
  readonly withheld: number;
  readonly unpublished: number;
}

/**
 * Each text that an entry names is there and opens its commitment, or is absent for a reason that the record itself holds:
 * an entry that it was withheld, or no notice yet. There is no text that no entry names.
 */
export function openTexts(file: Collected, events: readonly Event[], hasher: Hasher): Texts {
  const withheld = new Set(events.map(withheldBy));
  const published = new Set(events.map(publishes));
  const bodies = new Map<string, string>();
  const seen = new Set<string>();
  const absent = { withheld: 0, "before-notice": 0 };

  for (const [index, event] of events.entries()) {
    for (const { commitment, motion } of textsNamedBy(event)) {
      if (seen.has(commitment)) continue;
      seen.add(commitment);
      const text = file.texts.get(commitment);
      if (text === undefined) throw new AuditError("text", index, `The text that entry ${index} names is missing.`);
      if (text.kind === "text") {
        if (!checkCommitment(commitment, { salt: text.salt, text: text.body }, hasher))
          throw new AuditError("text", index, `The text of entry ${index} is not the one that it committed to.`);
        bodies.set(commitment, text.body);
      } else {
        absent[text.because]++;
        if (text.because === "withheld" && !withheld.has(commitment)) {
          throw new AuditError("text", index, `The text of entry ${index} is withheld, and no entry says so.`);
        }
        if (text.because === "before-notice" && (motion === null || published.has(motion))) {
          throw new AuditError("text", index, `The text of entry ${index} is kept back although it is public by now.`);
        }
      }
    }
  }
  for (const commitment of file.texts.keys()) {
    if (!seen.has(commitment)) throw new AuditError("text", null, `The file holds a text that no entry names: ${commitment}.`);
  }
  return { bodies, withheld: absent.withheld, unpublished: absent["before-notice"] };
}
