import { read, type Reading as PhraseReading } from "../phrase/read.js";
import { fold } from "../phrase/words.js";
import { error } from "../reading/notes.js";
import type { Use } from "../reading/setting.js";
import { keyOf, type Thing } from "../reading/thing.js";
import { remembered } from "../remembered.js";
import { kinds } from "../schema/kinds.js";
import { LASTING } from "../schema/lasting.js";
import type { RuleSpec } from "../schema/rule.js";
import { types } from "../schema/types.js";
import { noteDoubts } from "./doubts.js";
import { sentBack } from "./sent-back.js";
import { noteUnread, offersOf } from "./unread.js";
import type { Understood } from "./understood.js";

/** Reads the words of one `rule:` link and gives the value to the thing that it belongs to; what is wrong becomes notes. */
export function setRule(use: Use, among: Understood): void {
  const names = use.link.path.split(".");
  const rule = names.pop() ?? "";
  const owner = among.paths.owner(names, rule, use.scope);
  if (owner === null) {
    among.notes.push(error(use.link, "unknown-rule", unknown(use, rule)));
    return;
  }
  const spec = kinds[owner.kind]?.rules[rule];
  if (spec === undefined) {
    among.notes.push(
      error(use.link, "unknown-rule", `A ${owner.kind} has no rule “${rule}”. It has: ${Object.keys(kinds[owner.kind]?.rules ?? {}).join(", ")}.`),
    );
    return;
  }
  const value = valueOf(use, { owner, rule, spec, among });
  const where = use.scope.filter((thing) => thing.kind === "where");
  const said = owner.settings.find((setting) => setting.rule === rule && sameWhere(setting.where, where));
  if (said !== undefined && spec.joined === null) {
    among.notes.push(
      error(use.link, "said-twice", `“${said.use.link.text}” has said this already for ${keyOf(owner)}, and only one of the two can hold.`),
    );
    return;
  }
  owner.settings.push({ owner, rule, use, where, value, words: use.link.text });
}

interface Context {
  readonly owner: Thing;
  readonly rule: string;
  readonly spec: RuleSpec;
  readonly among: Understood;
}

/** The value, or null where the words can't be read. */
function valueOf(use: Use, context: Context): unknown {
  const { spec, among } = context;
  const { text } = use.link;
  if (spec.type === "prose") {
    if (text !== "") return text;
    noteUnread(use, { ...context, upTo: "" });
    return null;
  }
  const ambiguous = sentBack(context.rule, text);
  if (ambiguous !== null)
    among.notes.push(error(use.link, ambiguous.code, `“${text}”: ${ambiguous.message}`, ...(ambiguous.suggestions ?? offersOf(spec))));
  if (typeof spec.type !== "string") {
    const hit = wordingOf(text, spec.type.wordings);
    if (hit === null && ambiguous === null) noteUnread(use, { ...context, upTo: "" });
    return hit;
  }
  const reading: PhraseReading<unknown> = read(types[spec.type].parser, text, among);
  if (!reading.ok) {
    if (ambiguous === null) noteUnread(use, { ...context, upTo: reading.upTo });
    return null;
  }
  if (ambiguous === null) noteDoubts(use, { ...context, value: reading.value, doubts: reading.doubts });
  return inPlace(reading.value, context);
}

/** The wording that says the same as `text`, whatever its capitals, quotes and spaces. */
function wordingOf(text: string, wordings: readonly string[]): string | null {
  const said = fold(text)?.join(" ");
  return wordings.find((wording) => folded(wording) === said) ?? null;
}

/** The wordings of the schema are few and always the same. */
const folded = remembered(1024, (wording) => fold(wording)?.join(" ") ?? "");

/**
 * A quorum of people who meet counts those who are present, whatever its verb outside the brackets. How long something lasts is counted from its beginning to the
 * same time of day: clear days lie between two events.
 */
function inPlace(value: unknown, { owner, rule }: Context): unknown {
  if (
    LASTING.has(rule) &&
    typeof value === "object" &&
    value !== null &&
    "unit" in value &&
    value.unit === "day" &&
    !("days" in value && value.days === "working")
  )
    return { ...value, days: "calendar" };
  if (
    (owner.kind === "meeting" || owner.kind === "body") &&
    typeof value === "object" &&
    value !== null &&
    "counts" in value &&
    value.counts === "taking part"
  )
    return { ...value, counts: "present" };
  return value;
}

function sameWhere(a: readonly Thing[], b: readonly Thing[]): boolean {
  return a.length === b.length && a.every((thing, i) => thing === b[i]);
}

function unknown(use: Use, rule: string): string {
  const knowing = Object.keys(kinds).filter((kind) => kinds[kind]?.rules[rule] !== undefined);
  const innermost = use.scope.at(-1);
  const open = innermost === undefined ? "Nothing is open here" : `${keyOf(innermost)} is open here`;
  if (knowing.length === 0) return `There is no rule “${use.link.path}”. ${open}.`;
  return `Nothing that is open here has the rule “${use.link.path}”: it belongs to a ${knowing.join(", a ")}. ${open}.`;
}
