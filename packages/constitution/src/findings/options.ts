import { error, type Note } from "../reading/notes.js";
import type { Thing } from "../reading/thing.js";
import type { OrderStage, Procedure, Stage } from "../rules.js";
import type { Checked } from "./checked.js";
import { box } from "./boxes.js";
import { sparesOf } from "./spares.js";
import { alone, chamber } from "./chambers.js";
import { paper } from "./papers.js";
import { representation } from "./representation.js";
import { silence } from "./silence.js";

/** Procedures in which several things can be put to one motion: calls that nobody can answer, papers that can't be counted, rulings that nobody could appeal against. */
export function options(checked: Checked): Note[] {
  const { text, built } = checked;
  const found = built.rules.procedures.flatMap((procedure) => {
    const thing = text.byName.get(`procedure:${procedure.id}`);
    if (thing === undefined) return [];
    return [
      ...taking(procedure, thing),
      ...procedure.stages.flatMap((stage) => {
        const at = openedBy(stage, thing, text.things);
        if (stage.kind === "vote")
          return [
            ...paper(stage, procedure, at),
            ...box(stage, built.rules, at),
            ...sparesOf(stage, at),
            ...representation(stage, at),
            ...silence(stage, at),
            ...chamber(stage, procedure, { rules: built.rules, at }),
          ];
        return stage.kind === "order" ? ruledOut(stage, at) : [];
      }),
    ];
  });
  return [...found, ...alone(checked)];
}

/** The thing that opens a stage: one of the procedure's own, or of the way of deciding, else the procedure. */
function openedBy(stage: Stage, procedure: Thing, things: readonly Thing[]): Thing {
  return things.find((thing) => thing.kind === stage.kind && thing.clause === stage.clause && thing.name === stage.name) ?? procedure;
}

function taking(procedure: Procedure, { link }: Thing): Note[] {
  const stages = procedure.stages.filter((stage) => stage.kind === "proposals" || stage.kind === "amendments");
  const notes = stages
    .filter(({ starts }) => starts.length === 0)
    .map(({ name }) =>
      error(
        link,
        "nobody-can-put",
        `“${name}” of “${procedure.name}” doesn't say who may put anything, so nobody can. For example: [Any 5 members](rule:starts) may put one.`,
      ),
    );
  if (stages.length > 1)
    notes.push(
      error(
        link,
        "options-twice",
        `“${procedure.name}” has two stages in which something is put to it (${stages.map(({ clause }) => clause).join(" and ")}). One vote needs one time at which everybody knows what is on the paper.`,
      ),
    );
  const changes = procedure.decides.some(({ value }) => value.kind === "change-constitution" || value.kind === "adopt-constitution");
  if (changes && stages.some(({ kind }) => kind === "proposals"))
    notes.push(
      error(
        link,
        "call-for-change",
        `“${procedure.name}” changes this constitution, which a call for proposals can't: every proposal would be a text of its own that nobody has compared. Use a stage for amendments.`,
      ),
    );
  return notes;
}

/** Whoever rules something out of order is not the one who hears the appeal, and there is always one who does. */
function ruledOut({ by, standard, to }: OrderStage, { link, name }: Thing): Note[] {
  const notes: Note[] = [];
  if (by.clause === null) notes.push(error(link, "ruling-lacks", `“${name}” is somebody's judgement, and the text doesn't say whose (rule:by).`));
  if (standard === null)
    notes.push(error(link, "ruling-lacks", `“${name}” is somebody's judgement, and the text doesn't say by what standard (rule:standard).`));
  if (to === null)
    notes.push(
      error(
        link,
        "order-no-appeal",
        `Nobody hears an appeal against “${name}”, so nothing is ever ruled out by it. For example: within [7 days](rule:within) its movers may appeal to [the Committee](rule:to).`,
      ),
    );
  else if (to.value.kind === by.value.kind && to.value.id === by.value.id)
    notes.push(error(link, "order-own-appeal", `An appeal against “${name}” goes to those who have ruled, so it is none.`));
  return notes;
}
