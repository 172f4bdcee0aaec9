import type { Unenforced } from "../compiled.js";
import type { Place } from "../markdown/lines.js";
import type { Setting } from "../reading/setting.js";
import type { Built } from "../resolve/rules.js";
import type { Understood } from "../resolve/understood.js";
import { isKnown, isRun } from "../schema/runs.js";

/** The live words that this version reads, compares and hashes and does not carry out, in the order of the text. */
export function unrunOf(text: Understood, built: Built, placeOf: (offset: number) => Place): Unenforced[] {
  const judges = judgesOf(built);
  const found = new Map<number, Unenforced>();
  for (const setting of text.things.flatMap(({ settings }) => settings)) {
    const { link, clause } = setting.use;
    if (setting.value === null || runs(setting, built, judges)) continue;
    found.set(link.from, { line: placeOf(link.from).line, clause, words: link.text });
  }
  return [...found].sort(([a], [b]) => a - b).map(([, words]) => words);
}

/** A value in an exception runs where somebody can find out that the exception holds; a ruling, where challenges go to those who give it. */
function runs({ owner, rule, value, where, use }: Setting, built: Built, judges: ReadonlySet<string>): boolean {
  const known = where.every((thing) => {
    const condition = built.conditions.get(thing);
    return condition !== undefined && isKnown(condition);
  });
  if (!known || !isRun(owner.kind, rule, value)) return false;
  if (rule === "secrecy" && value === "secret") return isHeld(use, built);
  if (owner.kind !== "ruling") return true;
  return owner.settings.some((setting) => setting.rule === "by" && judges.has(idOf(setting.value)));
}

/** "In secret" is kept where somebody holds the key of each ballot box that these words ask for. */
function isHeld({ clause, link }: Setting["use"], { rules }: Built): boolean {
  const votes = rules.procedures.flatMap(({ stages }) => stages).filter((stage) => stage.kind === "vote");
  const secret = votes.filter(({ secrecy }) => secrecy.clause === clause && secrecy.words === link.text);
  return secret.length > 0 && secret.every(({ key }) => key !== null);
}

function judgesOf({ rules }: Built): Set<string> {
  const challenges = rules.procedures.flatMap(({ stages }) => stages).filter((stage) => stage.kind === "challenge");
  return new Set(challenges.flatMap(({ to }) => (to === null ? [] : [to.value.id])));
}

function idOf(value: unknown): string {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : "";
}
