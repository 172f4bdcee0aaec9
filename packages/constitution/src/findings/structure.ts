import { error, warning, type Note } from "../reading/notes.js";
import { type Thing } from "../reading/thing.js";
import type { Procedure, StageKind } from "../rules.js";
import { BEFORE_THE_VOTE, TAKES_OPTIONS } from "../schema/stages.js";
import type { Checked } from "./checked.js";

/** Powers that nobody can use, and lines of stages that can't be walked. */
export function structure(checked: Checked): Note[] {
  const { text, built } = checked;
  const opened = new Map(text.things.filter(({ kind }) => kind === "procedure").map((thing) => [thing.id, thing]));
  const notes = built.rules.procedures.flatMap((procedure) => {
    const thing = opened.get(procedure.id);
    return thing === undefined
      ? []
      : [...canBeUsed(procedure, thing), ...order(procedure, thing), ...notice(procedure, thing), ...appeal(procedure, thing)];
  });
  return [...notes, ...canBeChanged(checked), ...meetings(checked)];
}

function canBeUsed(procedure: Procedure, { link }: Thing): Note[] {
  const notes: Note[] = [];
  if (procedure.starts.length === 0)
    notes.push(error(link, "nobody-can-start", `Nobody can start “${procedure.name}”. For example: [Any member](rule:starts) may propose it.`));
  if (procedure.decides.length === 0)
    notes.push(
      error(
        link,
        "decides-nothing",
        `“${procedure.name}” can decide nothing: what it is for has to be a live value, such as [any matter](rule:decides).`,
      ),
    );
  if (procedure.stages.length === 0)
    notes.push(
      error(
        link,
        "no-stage",
        `“${procedure.name}” has no stages, so nothing says how it is decided. For example: **[Vote.](vote:vote)** It is put to [the members](rule:roll).`,
      ),
    );
  return notes;
}

/** The order of the clauses is the order of the stages. */
function order(procedure: Procedure, { link }: Thing): Note[] {
  const line = procedure.stages.map(({ kind }) => kind);
  const lastVote = line.lastIndexOf("vote");
  const wrong = (what: string) =>
    error(link, "order", `In “${procedure.name}” ${what}. The order of the clauses is the order in which things happen.`);
  const commencement = line.indexOf("commencement");
  if (commencement >= 0 && line.slice(commencement + 1).some((kind) => kind === "vote" || BEFORE_THE_VOTE.includes(kind)))
    return [wrong("it takes effect before the line is over")];
  const challenge = line.indexOf("challenge");
  if (challenge >= 0 && challenge < lastVote) return [wrong("the challenge stands before the vote")];
  const late = line.find((kind, i) => i > lastVote && kind !== "notice" && BEFORE_THE_VOTE.includes(kind));
  if (lastVote >= 0 && late !== undefined) return [wrong(`${LATE[late] ?? `the ${late} stands`} behind the vote`)];
  const mediation = line.indexOf("mediation");
  return mediation >= 0 && !line.slice(0, mediation).some((kind) => TAKES_OPTIONS.includes(kind))
    ? [wrong("the mediation stands before anything could be put that it is about")]
    : [];
}

/** How the stages that can't come late are named in a sentence. */
const LATE: { readonly [kind in StageKind]?: string } = {
  discussion: "the discussion stands",
  proposals: "proposals are put",
  amendments: "amendments are put",
  mediation: "the mediation stands",
  order: "something can be ruled out of order",
  hearing: "the hearing stands",
};

/** A vote that nobody is told of beforehand. Answers in writing are asked for by the text that goes to everybody. */
function notice(procedure: Procedure, { link }: Thing): Note[] {
  return procedure.stages.flatMap((stage, i) => {
    if (stage.kind !== "vote" || stage.how.value.kind === "writing") return [];
    if (procedure.stages.slice(0, i).some(({ kind }) => kind === "notice")) return [];
    return [
      error(
        link,
        "no-notice",
        `Nobody is given notice of the vote in “${procedure.name}”. For example: **[Notice.](notice:notice)** [The Secretary](rule:by) sends [every member](rule:to) [the full text](rule:contents) with [14 clear days' notice](rule:period).`,
      ),
    ];
  });
}

function appeal(procedure: Procedure, { link }: Thing): Note[] {
  const onAPerson = procedure.decides.some(({ value: { kind } }) => kind === "exclude" || kind === "remove");
  const decided = procedure.stages.find(({ kind }) => kind === "vote");
  const challenge = procedure.stages.find(({ kind }) => kind === "challenge");
  if (
    challenge?.kind === "challenge" &&
    decided?.kind === "vote" &&
    challenge.to?.value.kind === "body" &&
    challenge.to.value.id === decided.roll.value.id
  ) {
    return [warning(link, "judge-in-own-cause", `A challenge to “${procedure.name}” goes to those who have decided it.`)];
  }
  if (!onAPerson || decided === undefined || challenge !== undefined) return [];
  return [
    warning(
      link,
      "no-appeal",
      `“${procedure.name}” decides on a person, who can appeal to nobody. For example: **[Appeal.](challenge:appeal)** Within [28 days of the decision](rule:within) [the member concerned](rule:who) may appeal to [the next general meeting](rule:to).`,
    ),
  ];
}

function canBeChanged({ text, built }: Checked): Note[] {
  if (built.rules.organisation.fixed !== undefined) return [];
  if (built.rules.procedures.some((procedure) => procedure.decides.some(({ value }) => value.kind === "change-constitution"))) return [];
  const [organisation] = text.things.filter(({ kind }) => kind === "organisation");
  return [
    error(
      organisation?.link ?? { start: 0, end: 0 },
      "cannot-change",
      "No procedure can change this constitution, so its mistakes would stay for ever. One has to have the value [change this constitution](rule:decides).",
    ),
  ];
}

/** A meeting that no procedure is decided at has no powers. */
function meetings({ text, built }: Checked): Note[] {
  const used = new Set<string>();
  for (const procedure of built.rules.procedures) {
    for (const stage of procedure.stages)
      if (stage.kind === "vote" && stage.how.value.kind === "meeting" && stage.how.value.meeting !== null) used.add(stage.how.value.meeting);
  }
  return text.things
    .filter((thing) => thing.kind === "meeting" && !used.has(thing.id) && !thing.settings.some(({ rule }) => rule === "how"))
    .map((thing) => warning(thing.link, "decides-nothing", `No procedure is decided at “${thing.name}”, so it can decide nothing.`));
}
