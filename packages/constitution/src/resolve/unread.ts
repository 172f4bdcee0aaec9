import { error } from "../reading/notes.js";
import type { Use } from "../reading/setting.js";
import type { Thing } from "../reading/thing.js";
import type { RuleSpec } from "../schema/rule.js";
import { types, type TypeName } from "../schema/types.js";
import type { Understood } from "./understood.js";

const ABOUT_PEOPLE: readonly TypeName[] = ["people", "recipients", "starter", "holders"];
const NOBODY = /^(?:the|a|an|any|every|all)?\s*((?:[\p{L}'’-]+ ){0,4}[\p{L}'’-]+)$/iu;

/** Says that words could not be read, how far they could, and what could stand there. */
export function noteUnread(use: Use, context: { owner: Thing; rule: string; spec: RuleSpec; upTo: string; among: Understood }): void {
  const { owner, rule, spec, upTo, among } = context;
  const { text } = use.link;
  const offers = offersOf(spec);
  if (text === "") {
    among.notes.push(error(use.link, "unread", `There are no words between the brackets, so ${rule} of this ${owner.kind} has no value.`, ...offers));
    return;
  }
  if (typeof spec.type === "string" && (ABOUT_PEOPLE as readonly string[]).includes(spec.type) && NOBODY.test(text)) {
    const known = among.reading.things
      .filter((thing) => thing.kind === "body" || thing.kind === "office" || thing.kind === "class")
      .map((thing) => thing.name);
    among.notes.push(
      error(
        use.link,
        "nobody-by-that-name",
        `Nobody by that name: “${text}”. The text names: ${known.slice(0, 12).join(", ") || "nobody yet"}.`,
        ...offers,
      ),
    );
    return;
  }
  const stop = upTo === "" ? "" : ` It was read as far as “${upTo}”.`;
  among.notes.push(error(use.link, "unread", `“${text}” can't be read as ${rule} of a ${owner.kind}.${stop}`, ...offers));
}

/** The wordings that exist for a rule, or examples where any value of its type will do. */
export function offersOf(spec: RuleSpec): readonly string[] {
  if (spec.type === "prose") return [];
  return typeof spec.type === "string" ? types[spec.type].examples : spec.type.wordings;
}

/** Every wording that exists for a rule; empty where any value of its type will do. */
export function wordingsOf(spec: RuleSpec): readonly string[] {
  if (spec.type === "prose") return [];
  return typeof spec.type === "string" ? types[spec.type].all : spec.type.wordings;
}
