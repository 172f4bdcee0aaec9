import type { Matter, Rules } from "@folkmoot/constitution";
import { routes } from "@folkmoot/procedure";
import type { Deposit, LawfulWay, Situation } from "@folkmoot/procedure";
import { z } from "zod";
import { bodiesThatDecide } from "../reading/matters.js";

/** To whom something is put, as a form sends it: "procedure:amendment" or "body:committee". */
export const addressee = z.string().regex(/^(procedure|body):[a-z][a-z0-9-]{0,60}$/, "Choose to whom it is put.");

export function addresseeOf(text: string): Deposit["to"] {
  const [kind, id = ""] = text.split(":");
  return kind === "body" ? { body: id } : { procedure: id };
}

export interface Addressee {
  readonly value: string;
  readonly name: string;
  /** null: a body that may be asked, and will refuse what isn't its own to decide. */
  readonly way: LawfulWay | null;
}

/** Whether the rules know this procedure or body. What they don't know was typed by somebody, and would stand in the entry of the refusal for ever. */
export function isAddressee(rules: Rules, to: Deposit["to"]): boolean {
  return "body" in to ? rules.bodies.some((body) => body.id === to.body) : rules.procedures.some((procedure) => procedure.id === to.procedure);
}

/** Whom one can ask: the procedures that may decide these matters, then every body. A body that may not will say why, clause by clause. */
export function addressees(situation: Situation, matters: readonly Matter[], now: Parameters<typeof routes>[3]): Addressee[] {
  const ways = routes(situation.rules, situation.organisation, matters, now);
  const bodies = bodiesThatDecide(situation.rules);
  return [
    ...ways.map((way) => ({ value: `procedure:${way.procedure}`, name: way.name, way })),
    ...bodies.map((body) => ({ value: `body:${body.id}`, name: body.name, way: null })),
  ];
}
