import { compareTexts, type Compiled, type Matter, type Rules } from "@folkmoot/constitution";

/**
 * What putting `after` in the place of the text in force would decide, and which of the articles in force it touches. Worked out from the two texts, never claimed:
 * a server enters it with the deposit and an auditor works it out again. Articles that are new are no part of it, since no rule in force can speak of them.
 */
export function whatItDecides(before: Compiled, after: Compiled): { readonly matters: readonly Matter[]; readonly touches: readonly string[] } {
  const { matters: derived, touches } = compareTexts(before, after);
  // A text that says what the text in force says still asks for it to be set.
  const matters: readonly Matter[] = derived.length === 0 ? [{ kind: "change-constitution" }] : derived;
  const inForce = new Set(before.rules.articles.map((article) => article.id));
  return { matters: mattersUnder(before.rules, matters), touches: touches.filter((id) => inForce.has(id)) };
}

/**
 * What a new text decides about, in the words of the rules in force. Where these rules know no change of the constitution but its first adoption,
 * a new text is that (the day-zero rules).
 */
export function mattersUnder(rules: Rules, derived: readonly Matter[]): Matter[] {
  if (!foundingOnly(rules)) return [...derived];
  return derived.map((matter) => (matter.kind === "change-constitution" ? { kind: "adopt-constitution" } : matter));
}

/** Whether an organisation has no constitution yet: its rules open one way to one, and none to change it. */
export function foundingOnly(rules: Rules): boolean {
  return rules.procedures.some((procedure) => procedure.decides.some(({ value }) => value.kind === "adopt-constitution"));
}
