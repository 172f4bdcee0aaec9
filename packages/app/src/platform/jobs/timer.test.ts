import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { testServices } from "../../testing/services.js";
import type { Services } from "../services.js";
import { startTimer } from "./timer.js";

/** An organisation whose clock runs `ahead`, with a motion that is due in `due`. */
async function organisation({ db }: Services, id: string, { ahead, due }: { ahead: string; due: string }): Promise<void> {
  await sql`insert into organisation (id, name, mode, facts, clock_offset) values (${id}, ${id}, 'rehearsal', '{}', ${ahead}::interval)`.execute(db);
  const { rows } = await sql<{ id: string }>`insert into member (organisation, name, email, joined_on, secret, entered_at)
    values (${id}, 'Ada', 'ada@example.org', '2016-01-01', ${randomBytes(32)}, now()) returning id`.execute(db);
  await sql`insert into motion (organisation, id, number, title, commitment, mover, facts, next_due)
    values (${id}, 'AAAAAAAAAAAAAAAAAAAAAA', 1, 'Title', 'c', ${rows[0]?.id}, '{"closed": {}}', clock_timestamp() + ${due}::interval)`.execute(db);
}

test("who is due by their own clock is settled, and nobody else; one that fails neither stops the others nor is tried without a rest", async () => {
  const services = await testServices();
  await organisation(services, "due", { ahead: "0", due: "-1 minute" });
  await organisation(services, "ahead", { ahead: "30 days", due: "29 days" });
  await organisation(services, "broken", { ahead: "0", due: "-1 minute" });
  await organisation(services, "later", { ahead: "0", due: "1 day" });
  const settled: string[] = [];
  const timer = startTimer(services, async (id) => {
    settled.push(id);
    if (id === "broken") throw new Error("no");
  });
  await vi.waitFor(() => expect(settled.filter((id) => id === "ahead").length).toBeGreaterThan(1), 10_000);
  await timer.stop();
  expect(new Set(settled)).toEqual(new Set(["due", "ahead", "broken"]));
  expect(settled.filter((id) => id === "broken")).toHaveLength(1);
});
