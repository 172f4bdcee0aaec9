import { isKnown, type Condition, type Exception, type Matter, type Procedure, type Ruled, type Rules, type Stage } from "@folkmoot/constitution";
import { datesOf, type Dates } from "./dates.js";
import type { Capacity } from "./event.js";
import { speaksOf } from "./matter.js";

/** What decides whether an exception of the text holds: the question itself and who put it. */
export interface Question {
  readonly matters: readonly Matter[];
  readonly touches: readonly string[];
  readonly as: Capacity;
  readonly depositedAt: string;
}

/**
 * The procedure as it runs for this question: each `where` that holds has replaced its rules, one by one, before anything is evaluated.
 * Two that hold and set the same list (majorities, quorums) both count: all must be met. Of two single values the later in the text stands.
 */
export function governing(rules: Rules, procedure: string, question: Question): Procedure {
  const general = procedureOf(rules, procedure);
  const holding = general.exceptions.filter(({ condition }) => isKnown(condition) && holds(condition, question, datesOf(rules)));
  return holding.length === 0 ? general : asReplaced(general, holding);
}

const remembered = new WeakMap<Procedure, Map<string, Procedure>>();

/** Remembered beside the procedure: a motion asks at each of its steps, and most motions like it ask the same. */
function asReplaced(general: Procedure, holding: readonly Exception[]): Procedure {
  const known = remembered.get(general) ?? new Map<string, Procedure>();
  const key = holding.map((exception) => general.exceptions.indexOf(exception)).join();
  const procedure = known.get(key) ?? replaced(general, holding);
  remembered.set(general, known.set(key, procedure));
  return procedure;
}

/** Throws for a procedure that the rules don't have: the record can't name one. */
export function procedureOf(rules: Rules, id: string): Procedure {
  const found = rules.procedures.find((procedure) => procedure.id === id);
  if (found === undefined) throw new Error(`the rules have no procedure ${id}`);
  return found;
}

/**
 * Whether a condition holds for the question. What Folkmoot can't know yet (adjourned meetings, dormant bodies, rulings of urgency, first meetings) never holds:
 * an exception has to be shown, the general rule need not be.
 */
function holds(condition: Condition, question: Question, dates: Dates): boolean {
  switch (condition.kind) {
    case "touches":
      return condition.articles.some((article) => question.touches.includes(article));
    case "decides":
      return condition.matters.some((general) => question.matters.some((matter) => speaksOf(general, matter)));
    case "called-by":
      return condition.who.kind === "class" && question.as.kind === "member";
    case "on":
      return dates.dayOf(question.depositedAt) === condition.date;
    case "adjourned":
    case "dormant":
    case "until":
    case "ruled":
      return false;
  }
}

function replaced(procedure: Procedure, holding: readonly Exception[]): Procedure {
  const own = holding.filter((exception) => exception.stage === null);
  const stages = procedure.stages.map((stage) =>
    replace<Stage>(
      stage,
      holding.filter((exception) => exception.stage === stage.id),
    ),
  );
  return { ...replace(procedure, own), stages };
}

function replace<Thing extends object>(thing: Thing, exceptions: readonly Exception[]): Thing {
  const values = new Map<string, readonly Ruled<unknown>[]>();
  for (const exception of exceptions) {
    for (const [rule, given] of Object.entries(exception.replaces)) {
      const field = FIELD[rule] ?? rule;
      values.set(field, SETS.has(field) ? [...(values.get(field) ?? []), ...given] : given.slice(-1));
    }
  }
  const changed: Record<string, unknown> = {};
  for (const [field, given] of values) changed[field] = SETS.has(field) ? given : given[0];
  // What an exception asks for is said of this vote.
  return { ...thing, ...changed, ...("ownMajority" in thing && values.has("carried") ? { ownMajority: true } : {}) };
}

/** Rules that the text calls otherwise than the compiled field. */
const FIELD: { readonly [rule: string]: string } = { closes: "closesEarly", subjects: "oneSubject" };
const SETS: ReadonlySet<string> = new Set(["starts", "decides", "bars", "quorum", "carried", "weight", "meanwhile"]);
