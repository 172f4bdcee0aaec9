import { sql } from "kysely";
import { expect, test } from "vitest";
import { testApp } from "../../../testing/app.js";
import { audited } from "../../../testing/audited.js";
import { newKey, openBallot, RIVERSIDE, setClock, smallChange } from "../../../testing/riverside.js";
import type { Services } from "../../../platform/services.js";
import { cast } from "../../votes/index.js";
import { motionByNumber, settle } from "../index.js";
import type { Proposal } from "../index.js";

async function withoutAChair(services: Services): Promise<Proposal> {
  const small = await smallChange(services);
  const { content } = small;
  if (content.kind !== "change") throw new Error("no change");
  const source = content.source
    .replace("[3 days' notice]", "[5 days' notice]")
    .replace("The **[Chair](office:chair)**, the **[Secretary]", "The **[Secretary]")
    // What only the Chair could do is left to somebody, or the checker refuses the change.
    .replace("[The Chair](rule:starts)", "[The Secretary](rule:starts)");
  return { ...small, title: "No chair", content: { kind: "change", source } };
}

test("a new constitution without an office ends its seat in the instant in which it comes into force, however late that is entered, and an auditor finds it right", async () => {
  const { services } = await testApp();
  const { members, closes } = await openBallot(services, withoutAChair);
  for (const member of members) await cast(services, RIVERSIDE, { number: 1, member, choice: "for", key: newKey() });
  await setClock(services, closes);
  await settle(services, RIVERSIDE);
  const motion = await motionByNumber(services.db, RIVERSIDE, 1);
  const { rows } = await sql<{ until: Date }>`select ${motion?.next_due ?? null}::timestamptz + interval '30 days' as until`.execute(services.db);
  await setClock(services, rows[0]?.until.toISOString() ?? "");
  await settle(services, RIVERSIDE);

  const inForce = await sql<{ at: Date; seated: { [body: string]: number } }>`
    select v.in_force_at as at, o.facts->'seated' as seated from constitution_version v join organisation o on o.id = v.organisation where v.number = 2`.execute(
    services.db,
  );
  const seats = await sql<{ body: string; until: Date | null }>`select body, min(until) as until from seat group by body order by body`.execute(
    services.db,
  );
  expect(inForce.rows[0]?.seated).toMatchObject({ chair: 0, secretary: 1, treasurer: 1, committee: 12 });
  expect(seats.rows.filter(({ until }) => until !== null)).toEqual([{ body: "chair", until: inForce.rows[0]?.at }]);
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, constitution: { version: 2 } });
});
