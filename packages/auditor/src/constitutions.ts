import { canonical, compile, mayBeInForce, type Compiled, type Rules } from "@folkmoot/constitution";
import { whatItDecides, type Event, type EventOf, type MotionId } from "@folkmoot/procedure";
import type { Texts } from "./texts.js";
import { AuditError } from "./verdict.js";

/** The rules of each version that was ever in force, compiled here from its text. */
export type Constitutions = ReadonlyMap<number, Rules>;

/**
 * Each version's text compiles, by this program, to the rules that were recorded when it came into force, without an error;
 * and each text that was put to a vote compiles to the rules that its deposit named, and decides and touches what its deposit said: a deposit that told less
 * would come under an easier procedure. So does each text that was put beside it, and each that came of an amendment that was accepted.
 */
export function compileConstitutions(events: readonly Event[], texts: Texts): Constitutions {
  const versions = new Map<number, Compiled>();
  const governs = new Map<MotionId, number>();
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
    } else if (setsText(event)) {
      if (event.t === "deposited") governs.set(event.motion, event.version);
      const source = texts.bodies.get(event.text);
      if (event.rules === null || source === undefined) continue;
      const version = governs.get(event.motion) ?? 0;
      requireTold(versions.get(version), compiled(source, { rules: event.rules, index }), { event, version, index });
    }
  }
  return new Map([...versions].map(([version, { rules }]) => [version, rules]));
}

/** What brings a text that may become the constitution. */
type SetsText = EventOf<"deposited" | "option-put" | "option-accepted">;

function setsText(event: Event): event is SetsText {
  return event.t === "deposited" || event.t === "option-put" || event.t === "option-accepted";
}

function requireTold(
  before: Compiled | undefined,
  after: Compiled,
  { event, version, index }: { readonly event: SetsText; readonly version: number; readonly index: number },
): void {
  if (before === undefined) throw new AuditError("constitution", index, `Entry ${index} speaks of version ${version}, which was not in force.`);
  const { matters, touches } = whatItDecides(before, after);
  if (canonical(matters) !== canonical(event.matters) || canonical(touches) !== canonical(event.touches))
    throw new AuditError("constitution", index, `Entry ${index} says of its text that it decides or touches other things than it does.`);
}

function compiled(source: string, expected: { readonly rules: string; readonly index: number }): Compiled {
  const { rules, index } = expected;
  const result = compile(source);
  if (result.hash !== rules)
    throw new AuditError(
      "constitution",
      index,
      `The text of entry ${index} compiles to other rules than those recorded (${result.hash}, not ${rules}).`,
    );
  if (!mayBeInForce(result)) throw new AuditError("constitution", index, `The text of entry ${index} has errors and could not be put in force.`);
  return result;
}
