import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Services } from "../../../platform/services.js";
import { RIVERSIDE, newKey, riverside } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import { begin, save } from "../drafts/save.js";
import { draftFor } from "../drafts/store.js";
import { versionsOf } from "../drafts/versions.js";

const AT_ONCE = 32;
const writing = { title: "A bridge", body: "One bridge.", wish: "ordinary", addressee: "procedure:petition", decideAt: "" };

async function begun(services: Services): Promise<{ draft: string; member: string }> {
  const [member = ""] = await riverside(services);
  const outcome = await begin(services, RIVERSIDE, { member, key: newKey(), kind: "motion", writing });
  if (outcome.kind !== "saved") throw new Error("a first draft is kept");
  return { draft: outcome.draft, member };
}

test("of many who save the same revision at the same moment one has saved it, and each of the others is shown what that one wrote", async () => {
  const services = await testServices();
  const at = await begun(services);
  const saves = Array.from({ length: AT_ONCE }, (_, index) =>
    save(services, RIVERSIDE, { ...at, key: newKey(), on: 1, writing: { ...writing, body: `Bridge number ${index}.` } }),
  );
  const outcomes = await Promise.all(saves);
  const saved = outcomes.findIndex(({ kind }) => kind === "saved");
  expect(outcomes.filter(({ kind }) => kind === "saved")).toHaveLength(1);
  for (const outcome of outcomes.filter(({ kind }) => kind !== "saved"))
    expect(outcome).toMatchObject({
      kind: "changed meanwhile",
      stored: { revision: 2, body: `Bridge number ${saved}.` },
      writtenOn: { body: "One bridge." },
    });
  expect((await draftFor(services.db, RIVERSIDE, at))?.draft.body).toBe(`Bridge number ${saved}.`);
  expect(await versionsOf(services.db, RIVERSIDE, at.draft)).toHaveLength(2);
});

test("one page that is sent many times at the same moment begins one draft", async () => {
  const services = await testServices();
  const [member = ""] = await riverside(services);
  const key = newKey();
  const outcomes = await Promise.all(Array.from({ length: AT_ONCE }, () => begin(services, RIVERSIDE, { member, key, kind: "motion", writing })));
  expect(new Set(outcomes.map((outcome) => (outcome.kind === "saved" ? outcome.draft : outcome.kind))).size).toBe(1);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from draft`.execute(services.db);
  expect(rows[0]?.n).toBe(1);
});

test("what one person saves in one sitting is one version, and what another tab of theirs saves is another", async () => {
  const services = await testServices();
  const at = await begun(services);
  const [here, there] = [newKey(), newKey()];
  for (const [on, key] of [
    [1, here],
    [2, here],
    [3, there],
    [4, here],
  ] as const)
    expect(await save(services, RIVERSIDE, { ...at, key, on, writing: { ...writing, body: `After ${on}.` } })).toMatchObject({ kind: "saved" });
  const { rows } = await sql<{ first: number; last: number; body: string }>`select first, last, body from draft_version order by number desc`.execute(
    services.db,
  );
  expect(rows.map(({ first, last, body }) => [first, last, body])).toEqual([
    [5, 5, "After 4."],
    [4, 4, "After 3."],
    [2, 3, "After 2."],
    [1, 1, "One bridge."],
  ]);
});
