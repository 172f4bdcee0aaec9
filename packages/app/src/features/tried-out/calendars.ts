import type { Rules } from "@folkmoot/constitution";
import type { Temporal } from "temporal-polyfill";
import { calendar, instantOf, type OrganisationFacts } from "@folkmoot/procedure";

/** How soon a question may be decided by a procedure, if it is put at a given time and everybody does their part at once. */
export interface Dates {
  readonly vote: Temporal.Instant | null;
  readonly effect: Temporal.Instant | null;
}

export interface Course {
  readonly name: string;
  /** Null: the text has no such procedure. */
  readonly today: Dates | null;
  readonly proposed: Dates | null;
}

/** When the question is put, and the holidays that are on record by then. */
export interface Beginning {
  readonly from: Temporal.Instant;
  readonly holidays: OrganisationFacts["holidays"];
}

/** Every procedure of either text whose earliest dates differ, in the order of the proposed one. */
export function coursesThatDiffer(today: Rules, proposed: Rules, { from, holidays }: Beginning): Course[] {
  const gone = today.procedures.filter(({ id }) => proposed.procedures.every((other) => other.id !== id));
  return [...proposed.procedures, ...gone].flatMap(({ id, name }) => {
    const course = { name, today: datesIn(today, id, { from, holidays }), proposed: datesIn(proposed, id, { from, holidays }) };
    return areEqual(course.today, course.proposed) ? [] : [course];
  });
}

function datesIn(rules: Rules, id: string, { from, holidays }: Beginning): Dates | null {
  const procedure = rules.procedures.find((one) => one.id === id);
  if (procedure === undefined) return null;
  const lines = calendar(
    { rules, holidays },
    id,
    from,
    procedure.decides.slice(0, 1).map(({ value }) => value),
  );
  const vote = lines.find(({ kind }) => kind === "vote")?.from;
  const end = lines.at(-1);
  return { vote: vote === undefined ? null : instantOf(vote), effect: end === undefined ? null : instantOf(end.to ?? end.from) };
}

function areEqual(one: Dates | null, other: Dates | null): boolean {
  const key = (dates: Dates | null): string => (dates === null ? "" : `${dates.vote?.toString()} ${dates.effect?.toString()}`);
  return key(one) === key(other);
}
