import type { Procedure, Who } from "@folkmoot/constitution";
import type { Capacity } from "./event.js";
import { met, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import { startsOpenTo } from "./support.js";

/** Whether somebody in this capacity may start the procedure, or put something in a stage of it, alone or with support. */
export function mover(procedure: Pick<Procedure, "starts" | "clause" | "name">, as: Capacity, members: number): Requirement {
  const open = startsOpenTo(procedure, as, members)[0];
  if (open !== undefined) return met("standing", open.starter, { as: capacityName(as), needed: open.needed });
  const first = procedure.starts[0] ?? { clause: procedure.clause, words: procedure.name };
  return unmet(
    "standing",
    { clause: first.clause, words: procedure.starts.map((starter) => starter.words).join(" · ") || first.words },
    { as: capacityName(as) },
  );
}

/** Whether somebody in this capacity is one of `who`. "those who asked" and "the member concerned" are told by handle, not by capacity. */
export function isOneOf(who: Who, as: Capacity): boolean {
  switch (who.kind) {
    case "class":
      return as.kind === "member" || as.kind === "seat" || as.kind === "office";
    case "body":
    case "seats":
      return as.kind === "seat" && as.body === who.id;
    case "office":
      return as.kind === "office" && as.office === who.id;
    case "outside":
    case "division":
    case "concerned":
    case "askers":
    case "described":
      return false;
  }
}

export function capacityName(as: Capacity): string {
  if (as.kind === "seat") return `seat:${as.body}`;
  return as.kind === "office" ? `office:${as.office}` : as.kind;
}
