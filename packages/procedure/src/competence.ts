import type { Matter, Procedure, Ruled, Rules } from "@folkmoot/constitution";
import { DEFAULT } from "./default-rule.js";
import { comesWithText, matterCode, neverByDefault, speaksOf } from "./matter.js";
import { met, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import { mattersSaid } from "./words/matter.js";

/**
 * Whether the procedure may decide the matters: default deny. One requirement for each clause that gives a matter to somebody else;
 * what belongs to nobody is refused by the default that nothing else is given.
 */
export function competence(rules: Rules, procedure: Procedure, matters: readonly Matter[]): Requirement[] {
  const refused = new Map<string, { source: Pick<Ruled<unknown>, "clause" | "words">; matters: string[]; belongs: string }>();
  const granted: Requirement[] = [];
  for (const matter of matters) {
    const by = decidedBy(rules, procedure, matter, matters);
    if (by !== null) {
      granted.push(met("competence", by, { procedure: procedure.name, matters: matterCode(matter), said: mattersSaid([matterCode(matter)], rules) }));
      continue;
    }
    if (matter.kind === "elect") {
      granted.push(unmet("not-yet-carried", { clause: procedure.clause, words: procedure.name }, { what: "an election" }));
      continue;
    }
    const owner = belongsTo(rules, matter) ?? (comesWithText(matter) ? belongsTo(rules, CHANGE) : null);
    const source = owner?.rule ?? { clause: procedure.decides[0]?.clause ?? procedure.clause, words: DEFAULT.onlyWhatIsGiven.words };
    const key = `${source.clause ?? ""} ${owner?.procedure.id ?? ""}`;
    const known = refused.get(key);
    if (known === undefined) refused.set(key, { source, matters: [matterCode(matter)], belongs: owner?.procedure.name ?? "" });
    else known.matters.push(matterCode(matter));
  }
  return [
    ...granted,
    ...[...refused.values()].map(({ source, matters, belongs }) =>
      unmet("competence", source, { procedure: procedure.name, matters: matters.join(" "), said: mattersSaid(matters, rules), belongs }),
    ),
  ];
}

/** What stands in the constitution is changed by changing it. */
const CHANGE: Matter = { kind: "change-constitution" };

/** The rule that lets `procedure` decide `matter`, null where none does. `together` is the whole question: a new text brings its consequences with it. */
export function decidedBy(rules: Rules, procedure: Procedure, matter: Matter, together: readonly Matter[]): Ruled<Matter> | null {
  const explicit = procedure.decides.find(({ value }) => value.kind !== "any" && value.kind !== "residual" && speaksExplicitly(rules, value, matter));
  if (explicit !== undefined) return explicit;
  const text = comesWithText(matter)
    ? together.find((other) => other.kind === "change-constitution" || other.kind === "adopt-constitution")
    : undefined;
  if (text !== undefined) {
    const vehicle = procedure.decides.find(({ value }) => value.kind === text.kind);
    if (vehicle !== undefined) return vehicle;
  }
  const owner = belongsTo(rules, matter);
  const any = procedure.decides.find(({ value }) => value.kind === "any");
  if (any !== undefined && owner === null && !neverByDefault(matter)) return any;
  const residual = procedure.decides.find(({ value }) => value.kind === "residual");
  return residual !== undefined && owner === null && !neverByDefault(matter) ? residual : null;
}

/** The procedure to which a clause gives the matter by name, and that clause. */
export function belongsTo(rules: Rules, matter: Matter): { procedure: Procedure; rule: Ruled<Matter> } | null {
  for (const procedure of rules.procedures) {
    const rule = procedure.decides.find(
      ({ value }) => value.kind !== "any" && value.kind !== "residual" && value.kind !== "whatever a meeting may decide" && speaksOf(value, matter),
    );
    if (rule !== undefined) return { procedure, rule };
  }
  return null;
}

function speaksExplicitly(rules: Rules, rule: Matter, matter: Matter): boolean {
  if (rule.kind !== "whatever a meeting may decide") return speaksOf(rule, matter);
  return rules.procedures.some(
    (procedure) =>
      meetsAt(procedure, rule.meeting) &&
      procedure.decides.every(({ value }) => value.kind !== rule.kind) &&
      decidedBy(rules, procedure, matter, [matter]) !== null &&
      !procedure.bars.some(({ value }) => speaksOf(value, matter)),
  );
}

function meetsAt(procedure: Procedure, meeting: string): boolean {
  return procedure.stages.some((stage) => stage.kind === "vote" && stage.how.value.kind === "meeting" && stage.how.value.meeting === meeting);
}
