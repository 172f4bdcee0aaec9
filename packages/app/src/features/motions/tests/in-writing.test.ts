import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Services } from "../../../platform/services.js";
import { RIVERSIDE, newKey, riverside } from "../../../testing/riverside.js";
import { audited } from "../../../testing/audited.js";
import { testServices } from "../../../testing/services.js";
import { cast } from "../../votes/index.js";
import { close, deposit, motionByNumber, withdraw } from "../index.js";

/** A question in writing to the committee of twelve (scenario A5). */
async function inWriting(services: Services): Promise<readonly string[]> {
  await riverside(services);
  const { rows } = await sql<{
    member: string;
  }>`select member from seat where organisation = ${RIVERSIDE} and body = 'committee' order by member`.execute(services.db);
  const committee = rows.map((row) => row.member);
  const proposal = {
    title: "Paint the boathouse",
    to: { procedure: "committee-writing" },
    content: { kind: "motion", text: "The boathouse is painted green.", matters: [{ kind: "residual" }] },
    decideAt: null,
  } as const;
  expect(await deposit(services, RIVERSIDE, { member: committee[0] ?? "", key: newKey(), proposal })).toEqual({ kind: "done", number: 1 });
  return committee;
}

const answer = (services: Services, member: string, choice: "for" | "against") =>
  cast(services, RIVERSIDE, { number: 1, member, choice, key: newKey() });
const closedAt = async (services: Services) => (await motionByNumber(services.db, RIVERSIDE, 1))?.facts.closed["vote"];

test("all twelve are sent the text at the same time", async () => {
  const services = await testServices();
  const committee = await inWriting(services);
  const { rows } = await sql<{ member: string; body_text: string }>`select member, body_text from outbox order by member`.execute(services.db);
  expect(rows.map((row) => row.member)).toEqual(committee);
  expect(rows.every((row) => row.body_text.includes("The boathouse is painted green.") && row.body_text.includes("/motions/1/vote"))).toBe(true);
});

test("with seven of twelve consents it stays open; with the last answer it closes by itself", async () => {
  const services = await testServices();
  const committee = await inWriting(services);
  for (const member of committee.slice(0, 7)) await answer(services, member, "for");
  expect(await close(services, RIVERSIDE, { member: committee[0] ?? "", key: newKey(), number: 1 })).toMatchObject({ kind: "refused" });
  expect(await closedAt(services)).toBeUndefined();
  for (const member of committee.slice(7, 11)) await answer(services, member, "against");
  expect(await closedAt(services)).toBeUndefined();
  await answer(services, committee[11] ?? "", "for");
  await expect.poll(() => closedAt(services)).toMatchObject({ count: { for: 8, against: 4, abstain: 0 }, entitled: 12, carried: true });
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, votes: 12 });
});

test("a member who does not sit on the committee is not on its roll", async () => {
  const services = await testServices();
  const committee = await inWriting(services);
  const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE}`.execute(services.db);
  const other = rows.find((row) => !committee.includes(row.id))?.id ?? "";
  expect(await answer(services, other, "for")).toEqual({ kind: "not on the roll" });
});

test("nobody withdraws a question whose vote is open", async () => {
  const services = await testServices();
  const [mover = ""] = await inWriting(services);
  expect(await withdraw(services, RIVERSIDE, { member: mover, key: newKey(), number: 1 })).toMatchObject({ kind: "refused" });
});
