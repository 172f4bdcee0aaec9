import type { Rules } from "@folkmoot/constitution";
import type { Capacity } from "@folkmoot/procedure";

/** A body or an office that can carry something out. */
export interface Place {
  readonly id: string;
  readonly kind: "body" | "office";
  readonly name: string;
}

/** The body that the text gives whatever is given to nobody else, and the clause that does; null: the text gives it to no body. */
export interface Rest {
  readonly body: Place;
  readonly clause: string | null;
}

/** Who says who carries out what the members have adopted: the body that decides whatever is given to nobody else. */
export function bodyForTheRest(rules: Rules): Rest | null {
  for (const { decides, stages } of rules.procedures) {
    const rest = decides.find(({ value }) => value.kind === "residual");
    if (rest === undefined) continue;
    for (const stage of stages) {
      const who = stage.kind === "vote" ? stage.roll.value : null;
      const body = who?.kind === "body" ? rules.bodies.find(({ id }) => id === who.id) : undefined;
      if (body !== undefined) return { body: { id: body.id, kind: "body", name: body.name }, clause: rest.clause };
    }
  }
  return null;
}

/** Every body and office of the text, for choosing one. */
export function placesOf(rules: Rules): readonly Place[] {
  return [
    ...rules.bodies.map(({ id, name }): Place => ({ id, kind: "body", name })),
    ...rules.offices.map(({ id, name }): Place => ({ id, kind: "office", name })),
  ];
}

/** Whether somebody sits there or holds it. */
export function actsFor(capacities: readonly Capacity[], place: Pick<Place, "id" | "kind">): boolean {
  return capacities.some((as) =>
    place.kind === "body" ? as.kind === "seat" && as.body === place.id : as.kind === "office" && as.office === place.id,
  );
}
