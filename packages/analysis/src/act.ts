import type { Body, Matter, Rules } from "@folkmoot/constitution";
import { seatsOf } from "@folkmoot/procedure";
import { newMembership, wholeText, waysFor } from "./powers.js";
import type { Situation } from "./situation.js";
import type { Way } from "./way.js";

/** Something that changes who counts, on the way to a power that would ask for more without it. */
export interface Act {
  readonly kind: "exclude" | "membership" | "remove" | "fill" | "door";
  /** The body that it is about; empty for acts about the members or the text. */
  readonly body: string;
  readonly way: Way;
  /** How it stands afterwards, for so many people who act together. The same object where nothing changes. */
  readonly changes: (situation: Situation, people: number) => Situation;
}

/** Acts that a text makes possible. `lighterDoor`: whether an easier way to change the text may be written beside the one that it has. */
export function actsOf(rules: Rules, lighterDoor: boolean): Act[] {
  const to = (kind: Act["kind"], body: string, matter: Matter, changes: Act["changes"]): Act[] =>
    waysFor(rules, { matters: [matter], touches: [] }).map((way) => ({ kind, body, way, changes }));
  const membership = [
    ...waysFor(rules, newMembership(rules)),
    ...waysFor(rules, { matters: [{ kind: "change-membership" }], touches: [] }).filter(isItself),
  ];
  return [
    ...rules.classes.flatMap(({ id }) => to("exclude", "", { kind: "exclude", who: id }, fewerMembers)),
    ...distinct(membership).map((way): Act => ({ kind: "membership", body: "", way, changes: fewerMembers })),
    ...rules.bodies.flatMap((body) => [
      ...[`body:${body.id}`, ...body.seats.map(({ id }) => `seats:${id}`)].flatMap((who) =>
        to("remove", body.id, { kind: "remove", who }, fewerIn(body.id)),
      ),
      ...to("fill", body.id, { kind: "elect", who: `body:${body.id}` }, filledUp(rules, body)),
    ]),
    ...(lighterDoor
      ? waysFor(rules, { matters: wholeText(rules).matters, touches: [] }).map((way): Act => ({ kind: "door", body: "", way, changes: asItIs }))
      : []),
  ];

  function isItself({ procedure }: Way): boolean {
    return procedure.decides.some(({ value }) => value.kind === "change-membership");
  }
}

/** At most so many acts are looked at, so that a text with thousands of them is worked out in a moment; a real rule book has a handful. */
export const MOST_ACTS = 24;

/** Those acts that can make a way easier, or an act that does: about the members or the text, or about a body that has a part in it. */
export function relevantTo(rules: Rules, ways: readonly Way[], acts: readonly Act[]): Act[] {
  const bodies = new Set<string>();
  const relevant = new Set<Act>();
  let next = ways;
  while (next.length > 0) {
    for (const way of next) for (const body of bodiesIn(rules, way)) bodies.add(body);
    const found = acts.filter((act) => !relevant.has(act) && (act.body === "" || bodies.has(act.body)));
    for (const act of found) relevant.add(act);
    next = found.map(({ way }) => way);
  }
  return [...relevant];
}

/** The bodies that start, decide or rule in a procedure. */
function bodiesIn(rules: Rules, { procedure }: Way): string[] {
  const starts = [procedure, ...procedure.stages.filter((stage) => stage.kind === "proposals")].flatMap((one) =>
    one.starts.map(({ value }) => value.who),
  );
  const deciding = procedure.stages.flatMap((stage) =>
    stage.kind === "vote" ? [stage.roll.value] : stage.kind === "ruling" && stage.by !== null ? [stage.by.value] : [],
  );
  return [...starts, ...deciding].flatMap(({ kind, id }) =>
    kind === "body" ? [id] : rules.bodies.filter(({ seats }) => kind === "seats" && seats.some((one) => one.id === id)).map((body) => body.id),
  );
}

/** Everybody else is a member no more. */
function fewerMembers(situation: Situation, people: number): Situation {
  return people >= situation.members ? situation : { ...situation, members: people };
}

/** Nobody else sits there any more. */
function fewerIn(body: string): Act["changes"] {
  return (situation, people) => {
    const filled = situation.filled[body];
    return filled === undefined || people >= filled ? situation : { ...situation, filled: { ...situation.filled, [body]: people } };
  };
}

function filledUp(rules: Rules, body: Body): Act["changes"] {
  return (situation) => {
    const [filled, seats] = [situation.filled[body.id], seatsOf(rules, body.id)];
    return seats === null || filled === seats ? situation : { ...situation, filled: { ...situation.filled, [body.id]: seats } };
  };
}

function asItIs(situation: Situation): Situation {
  return situation;
}

function distinct(ways: readonly Way[]): Way[] {
  return [...new Map(ways.map((way) => [`${way.procedure.id} ${way.question.touches.join()}`, way])).values()];
}
