import type { Procedure, Ruled, Rules, Stage, Test, VoteStage } from "@folkmoot/constitution";
import { unmet } from "./required.js";
import type { Requirement } from "./requirement.js";

/** What this version of Folkmoot can't run of a procedure, each with its clause. A procedure with any of these is not opened, rather than run without them. */
export function notYetCarried(rules: Rules, procedure: Procedure): Requirement[] {
  const found: Requirement[] = [];
  if (!procedure.stages.some((stage) => stage.kind === "vote"))
    found.push(notYet({ clause: procedure.clause, words: procedure.name }, "a procedure without a vote"));
  if (procedure.after !== null) found.push(unmet("ladder", procedure.after, { procedure: procedure.after.value.procedure }));
  for (const [index, stage] of procedure.stages.entries()) found.push(...ofStage(rules, procedure, { stage, index }));
  return distinct(found);
}

function ofStage(rules: Rules, procedure: Procedure, { stage, index }: { stage: Stage; index: number }): Requirement[] {
  switch (stage.kind) {
    case "notice":
    case "discussion":
    case "commencement":
      return [];
    case "amendments":
      return [notYet({ clause: stage.clause, words: stage.name }, "amendments to a motion")];
    case "hearing":
      return [notYet({ clause: stage.clause, words: stage.name }, "a hearing")];
    case "approval":
      return [notYet({ clause: stage.clause, words: stage.name }, "approval from outside")];
    case "ruling":
      return [notYet({ clause: stage.clause, words: stage.name }, "a ruling as a stage")];
    case "challenge":
      return stage.to === null || stage.to.value.kind === "body" || stage.to.value.kind === "office"
        ? []
        : [notYet(stage.to, "a challenge before anybody but a body or an office")];
    case "vote":
      return ofVote(rules, stage, procedure.stages.slice(0, index));
  }
}

/** Words beside a roll that this engine keeps anyway: everybody on it is told at once, and whoever answers at a meeting is present. */
const SAYS_NOTHING_MORE: ReadonlySet<string> = new Set(["at the same time", "present"]);
const ROLLS: ReadonlySet<string> = new Set(["class", "body"]);

function ofVote(rules: Rules, stage: VoteStage, before: readonly Stage[]): Requirement[] {
  const found: Requirement[] = [];
  if (stage.secrecy.value === "secret") found.push(notYet(stage.secrecy, "a secret ballot"));
  if (stage.method !== null && !OPEN_METHOD.test(stage.method.value)) found.push(notYet(stage.method, "this method of voting"));
  if (!ROLLS.has(stage.roll.value.kind) || stage.roll.value.but.some((narrower) => !SAYS_NOTHING_MORE.has(narrower)))
    found.push(notYet(stage.roll, "this roll"));
  if (stage.roll.value.asOf !== null && !ANCHORS.has(stage.roll.value.asOf)) found.push(notYet(stage.roll, "a roll of this day"));
  if (stage.how.value.kind === "meeting" && !before.some((earlier) => earlier.kind === "notice"))
    found.push(notYet(stage.how, "a meeting without notice"));
  if (stage.tie.value !== "the proposal is lost") found.push(notYet(stage.tie, "a second vote or a lot where the votes are equal"));
  for (const test of [...stage.carried, ...stage.quorum]) if (!measurable(rules, test, stage)) found.push(notYet(test, "this measure"));
  return found;
}

const OPEN_METHOD = /show of hands|yes or no|by name/;
const ANCHORS: ReadonlySet<string> = new Set(["notice given", "notice sent", "vote opens", "meeting starts", "last signature", "request"]);

/** Whether the base of a test is a number that the record holds. */
function measurable(rules: Rules, { value }: Ruled<Test>, stage: VoteStage): boolean {
  if (value.kind !== "share") return true;
  if (value.of.kind === "seats") return stage.roll.value.kind === "body" && rules.bodies.some((body) => body.id === stage.roll.value.id);
  return value.of.kind !== "who" || ROLLS.has(value.of.who.kind);
}

function notYet(source: Pick<Ruled<unknown>, "clause" | "words">, what: string): Requirement {
  return unmet("not-yet-carried", source, { what });
}

function distinct(found: readonly Requirement[]): Requirement[] {
  const seen = new Set<string>();
  return found.filter((requirement) => {
    const key = `${requirement.code} ${requirement.clause ?? requirement.words} ${JSON.stringify(requirement.evidence)}`;
    return !seen.has(key) && seen.add(key);
  });
}
