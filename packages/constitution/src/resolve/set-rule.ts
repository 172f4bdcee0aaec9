import { canonical } from "../canonical.js";
import { error, warning } from "../reading/notes.js";
import type { Setting, Use } from "../reading/setting.js";
import { keyOf, type Thing } from "../reading/thing.js";
import { kinds } from "../schema/kinds.js";
import { LASTING } from "../schema/lasting.js";
import { noteDoubts } from "./doubts.js";
import { sentBack } from "./sent-back.js";
import { noteUnread, offersOf } from "./unread.js";
import type { Understood } from "./understood.js";
import { whatSays, type Context } from "./what-says.js";

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
  const { value, formal } = valueOf(use, { owner, rule, spec, among });
  const where = use.scope.filter((thing) => thing.kind === "where");
  const said = owner.settings.find((setting) => setting.rule === rule && sameWhere(setting.where, where));
  const setting: Setting = { owner, rule, use, where, value, words: use.link.text, formal };
  if (said !== undefined && spec.joined === null) {
    among.again.push({ setting, said });
    among.notes.push(
      error(use.link, "said-twice", `“${said.use.link.text}” has said this already for ${keyOf(owner)}, and only one of the two can hold.`),
    );
    return;
  }
  owner.settings.push(setting);
}

/** Where a text in another language gives the formal words in a title, they are the value; the words must not say anything else, as far as they can be read. */
function byTitle(use: Use, title: string, context: Context): { readonly value: unknown; readonly formal: string } {
  const { spec, among } = context;
  const formal = whatSays(title, spec, among, "formal");
  if (!formal.ok) {
    among.notes.push(error(use.link, "unread", `The formal words “${title}” can't be read. It was read as far as “${formal.upTo}”.`));
    return { value: null, formal: title };
  }
  const own = whatSays(use.link.text, spec, among);
  if (!own.ok || spec.type === "prose")
    among.notes.push(
      warning(
        use.link,
        "unchecked-words",
        `What holds is “${title}”, which stands visibly beside “${use.link.text}”: nothing checks that these words say the same.`,
      ),
    );
  else if (canonical(own.value) !== canonical(formal.value))
    among.notes.push(
      error(
        use.link,
        "title-differs",
        `“${use.link.text}” says “${own.formal}”, and its title says “${title}”. Readers would take the one for the other.`,
      ),
    );
  noteDoubts(use, { ...context, value: formal.value, doubts: formal.doubts, formal: title });
  return { value: inPlace(formal.value, context), formal: title };
}

/** The value and its formal words; null where the words can't be read. */
function valueOf(use: Use, context: Context): { readonly value: unknown; readonly formal: string } {
  const { rule, spec, among } = context;
  const { text, title } = use.link;
  if (among.lexicon.spoken !== null && title !== null) return byTitle(use, title, context);
  const said = whatSays(text, spec, among);
  const ambiguous = text === "" ? null : sentBack(rule, text, among.lexicon.spoken?.tongue ?? null);
  if (ambiguous !== null)
    among.notes.push(error(use.link, ambiguous.code, `“${text}”: ${ambiguous.message}`, ...(ambiguous.suggestions ?? offersOf(spec))));
  if (!said.ok) {
    if (ambiguous === null) noteUnread(use, { ...context, upTo: said.upTo });
    return { value: null, formal: text };
  }
  if (ambiguous === null) noteDoubts(use, { ...context, value: said.value, doubts: said.doubts, formal: said.formal });
  return { value: inPlace(said.value, context), formal: said.formal };
}

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
