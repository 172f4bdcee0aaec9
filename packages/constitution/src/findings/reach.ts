import { error, warning, type Note } from "../reading/notes.js";
import type { Thing } from "../reading/thing.js";
import type { ApprovalStage, Procedure, Stage, StageKind } from "../rules.js";
import type { Checked } from "./checked.js";

/**
 * Every procedure comes to an end, whoever does nothing, and what it decides can be decided. A stage ends by a length of time of its own or of its default, by what silence means,
 * or by the day of a meeting; the line of the stages is finite and never goes back; so what is left to look for is a stage that waits for somebody without an end,
 * an outcome that never comes, and a consent of everybody, which one person who does not answer withholds.
 */
export function reach({ text, built }: Checked): Note[] {
  return built.rules.procedures.flatMap((procedure) => {
    const thing = text.byName.get(`procedure:${procedure.id}`);
    if (thing === undefined) return [];
    const at = (stage: Stage): Thing =>
      text.things.find(({ kind, id, clause }) => kind === stage.kind && id === stage.id && clause === stage.clause) ?? thing;
    return [
      ...procedure.stages.flatMap((stage) => [
        ...waits(stage, at(stage)),
        ...(isOnlyWay(procedure, built.rules.procedures) ? ofAll(stage, at(stage)) : []),
      ]),
      ...neverComes(procedure, built.rules.procedures, thing),
    ];
  });
}

/** A stage that waits for somebody, and nothing says until when or what silence means. All other stages have a default for both. */
function waits(stage: Stage, thing: Thing): Note[] {
  if (stage.kind === "challenge" && stage.to === null)
    return [error(thing.link, "nobody-hears", `“${stage.name}” may be brought, and nobody decides on it. For example: before [the Panel](rule:to).`)];
  if (stage.kind !== "approval") return [];
  const lacking = lacks(stage, thing);
  return lacking === ""
    ? []
    : [error(thing.link, "never-ends", `“${stage.name}” waits for an answer, and nothing says ${lacking}, so it may never end.`)];
}

function lacks({ within }: ApprovalStage, { settings }: Thing): string {
  const missing = [
    ...(within === null ? ["until when (rule:within)"] : []),
    ...(settings.some(({ rule }) => rule === "otherwise") ? [] : ["what silence means (rule:otherwise)"]),
  ];
  return missing.join(" or ");
}

/** Nothing else changes the constitution: where another procedure does, nobody's silence stops it. */
function isOnlyWay(procedure: Procedure, all: readonly Procedure[]): boolean {
  const changing = all.filter(({ decides }) => decides.some(({ value }) => value.kind === "change-constitution"));
  return changing.length === 1 && changing[0] === procedure;
}

/** Where all who may vote have to agree, whoever does not answer decides. In a body that is a veto that its members know of. */
function ofAll(stage: Stage, thing: Thing): Note[] {
  if (stage.kind !== "vote" || stage.roll.value.kind !== "class") return [];
  const all = stage.carried.find(({ value }) => value.kind === "share" && value.of.kind === "entitled" && value.share.n === value.share.d);
  const said = thing.settings.find(({ words }) => words === all?.words);
  return all === undefined
    ? []
    : [
        warning(
          said?.use.link ?? thing.link,
          "one-can-stop",
          `“${all.words}”: one member who is on holiday stops every change of this constitution. With 20,000 members nothing would ever be changed.`,
          "at least 95% of the votes cast are in favour",
        ),
      ];
}

const REFUSES: readonly StageKind[] = ["vote", "approval", "ruling"];

/** A ladder whose lower rung never refuses anything. */
function neverComes({ after, name }: Procedure, procedures: readonly Procedure[], { link }: Thing): Note[] {
  if (after === null) return [];
  const stage = procedures.find(({ id }) => id === after.value.procedure)?.stages.find(({ id }) => id === after.value.stage);
  return stage === undefined || REFUSES.includes(stage.kind)
    ? []
    : [
        error(
          link,
          "never-refused",
          `“${name}” begins when “${stage.name}” has refused something or has not decided, and nobody decides there: name a vote.`,
        ),
      ];
}
