import { sql } from "kysely";
import { compile } from "@folkmoot/constitution";
import { endedSeats } from "@folkmoot/procedure";
import type { Event, EventOf } from "@folkmoot/procedure";
import type { Act } from "../../../platform/act.js";
import { readText } from "../texts.js";

/** The events with what a new constitution among them ends: right after it, the seats of every body and office that it has not any more. */
export async function withEndedSeats(act: Act, events: readonly Event[]): Promise<readonly Event[]> {
  const complete: Event[] = [];
  for (const event of events) {
    complete.push(event);
    if (event.t === "constitution") complete.push(...endedSeats(act.organisation.facts, await rulesOf(act, event)));
  }
  return complete;
}

/** The same in the table of seats, as of the instant in which the new constitution came into force, whenever that is entered. */
export async function endSeats(act: Act, event: EventOf<"constitution">): Promise<void> {
  const { bodies, offices } = await rulesOf(act, event);
  const left = [...bodies, ...offices].map(({ id }) => id);
  await sql`
    update seat set until = greatest(since, ${new Date(event.at)}::timestamptz)
    where organisation = ${act.organisation.id} and until is null and not body = any(${left}::text[])`.execute(act.tx);
}

async function rulesOf(act: Act, event: EventOf<"constitution">): Promise<ReturnType<typeof compile>["rules"]> {
  const source = await readText(act.tx, act.organisation.id, event.text);
  if (source === null) throw new Error("a text that was withheld can't come into force");
  return compile(source).rules;
}
