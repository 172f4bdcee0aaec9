import { compile, mayBeInForce, type Rules } from "@folkmoot/constitution";
import type { Event } from "@folkmoot/procedure";
import type { Texts } from "./texts.js";
import { AuditError } from "./verdict.js";

/** The rules of each version that was ever in force, compiled here from its text. */
export type Constitutions = ReadonlyMap<number, Rules>;

/**
 * Each version's text compiles, by this program, to the rules that were recorded when it came into force, without an error;
 * and each text that was put to a vote compiles to the rules that its deposit named.
 */
export function compileConstitutions(events: readonly Event[], texts: Texts): Constitutions {
  const versions = new Map<number, Rules>();
  for (const [index, event] of events.entries()) {
    if (event.t === "constitution") {
      const source = texts.bodies.get(event.text);
      if (source === undefined)
        throw new AuditError(
          "constitution",
          index,
          `The constitution of entry ${index} is not in the file: nothing that was done under it can be checked.`,
        );
      if (versions.has(event.version) || event.version !== versions.size + 1)
        throw new AuditError("constitution", index, `Entry ${index} puts version ${event.version} into force out of turn.`);
      versions.set(event.version, compiled(source, { rules: event.rules, index }));
    } else if (event.t === "deposited" && event.rules !== null) {
      const source = texts.bodies.get(event.text);
      if (source !== undefined) compiled(source, { rules: event.rules, index });
    }
  }
  return versions;
}

function compiled(source: string, expected: { readonly rules: string; readonly index: number }): Rules {
  const { rules, index } = expected;
  const result = compile(source);
  if (result.hash !== rules)
    throw new AuditError(
      "constitution",
      index,
      `The text of entry ${index} compiles to other rules than those recorded (${result.hash}, not ${rules}).`,
    );
  if (!mayBeInForce(result)) throw new AuditError("constitution", index, `The text of entry ${index} has errors and could not be put in force.`);
  return result.rules;
}
