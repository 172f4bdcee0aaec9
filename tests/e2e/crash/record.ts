import { sql } from "kysely";
import { expect } from "vitest";
import { decodeEntry, readLine } from "@folkmoot/record";
import { eventSchema, type EventOf } from "@folkmoot/procedure";
import type { Db } from "../../../packages/app/src/platform/database.js";
import { ASSEMBLY } from "./assembly.js";

/** Waits until everything that was done has its number in the record. */
export async function allNumbered(db: Db): Promise<void> {
  const pending = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pending_entry where organisation = ${ASSEMBLY}`.execute(db);
    return rows[0]?.n;
  };
  await expect.poll(pending, { timeout: 30_000, interval: 50 }).toBe(0);
}

/** The whole public record, line by line, as anybody downloads it. */
export async function exportOf(url: string): Promise<string[]> {
  const answer = await fetch(`${url}/o/${ASSEMBLY}/record/export`);
  expect(answer.status).toBe(200);
  return (await answer.text()).trimEnd().split("\n");
}

/** The key of the record, as somebody notes it down on the first day. */
export async function keyWhenSigned(url: string): Promise<string> {
  await expect.poll(async () => (await fetch(`${url}/o/${ASSEMBLY}/record/checkpoint`)).status, { timeout: 20_000 }).toBe(200);
  const header = readLine((await exportOf(url))[0] ?? "");
  if (header?.kind !== "header") throw new Error("an export begins with its header");
  return header.vkey;
}

/** Every vote of the record, as "handle choice", in order. */
export function votesIn(lines: readonly string[]): string[] {
  return lines
    .flatMap(votedIn)
    .flatMap(({ votes }) => votes.map(([handle, choice]) => `${handle} ${choice}`))
    .toSorted();
}

function votedIn(text: string): EventOf<"voted">[] {
  const line = readLine(text);
  if (line?.kind !== "entry") return [];
  const event = eventSchema.parse(decodeEntry(line.bytes));
  return event.t === "voted" ? [event] : [];
}
