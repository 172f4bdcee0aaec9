import { WAYS } from "@folkmoot/constitution";
import type { Situation } from "@folkmoot/procedure";
import { depositOf, organisation } from "./facts.js";
import { member, putting } from "./options.js";
import { Server } from "./server.js";
import { clauseOf, clubOf } from "./worked.js";

/** A call for candidates of whom some are ranked and two are elected (the Scottish way), whose vote has closed; and every whole order of them, as marks. */
export function closedCall(candidates: number): { readonly situation: Situation; readonly marks: readonly string[] } {
  const { rules } = clubOf(clauseOf(WAYS["stv-scottish"], { most: "two", papers: [], taken: "", why: "" }), "Candidates");
  const server = new Server(rules, { start: "2027-03-01T12:00:00.000Z", members: candidates, seated: {} });
  server.act(depositOf({ actor: member(0), to: { procedure: "choosing" }, matters: [{ kind: "named", matter: "question" }] }));
  for (let n = 0; n < candidates; n++) server.act(putting(n + 1, { actor: member(n) }));
  for (let n = 0; n < 18 && server.motions[0]?.closed["ballot"] === undefined; n++) server.toNextDeadline();
  const orders = ordersOf(Array.from({ length: candidates }, (_, n) => n));
  return { situation: { rules, organisation, motion: server.motions[0] ?? null }, marks: orders.map((order) => order.join(">")) };
}

function ordersOf(all: readonly number[]): number[][] {
  return all.length < 2 ? [[...all]] : all.flatMap((one) => ordersOf(all.filter((each) => each !== one)).map((rest) => [one, ...rest]));
}
