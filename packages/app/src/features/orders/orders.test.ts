import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";
import { standing } from "@folkmoot/procedure";
import { clock } from "../../platform/act.js";
import { testApp, type TestApp } from "../../testing/app.js";
import { audited } from "../../testing/audited.js";
import { newKey, RIVERSIDE, setClock } from "../../testing/riverside.js";
import { foundRiverside } from "../organisation/index.js";
import { cast } from "../votes/index.js";
import { deposit, motionByNumber, settle, situationOf, type FormalOutcome } from "../motions/index.js";

let app: TestApp;
const text = (name: string): string => readFileSync(join(import.meta.dirname, `../../../../constitution/texts/${name}.md`), "utf8");
const orders = text("layers/standing-orders");
const page = `/o/${RIVERSIDE}/orders/orders`;

beforeAll(async () => {
  app = await testApp();
  const article = `
## 99. [Standing orders](procedure:standing-orders)

1. The **[standing orders](matter:orders)** are [a live text under this one](rule:layer).
2. The Committee decides on [the standing orders](rule:decides). [Any member of the Committee](rule:starts) may propose a change of them.
3. **[Vote.](vote:vote)** [The Committee](rule:roll) decides [in writing](rule:how), [by name](rule:secrecy), while it is open, for [7 days](rule:lasts), by [at least 0.1% of the seats are in favour](rule:carried); [no quorum is required](rule:quorum).
4. **[Commencement.](commencement:commencement)** It takes effect [when the result is declared](rule:when).
`;
  await foundRiverside(app.services, 40, text("model").trimEnd() + "\n" + article);
});

async function chair(): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE} and name = 'Tamsin Weir'`.execute(
    app.services.db,
  );
  return rows[0]?.id ?? "";
}

async function put(source: string): Promise<FormalOutcome> {
  return deposit(app.services, RIVERSIDE, {
    member: await chair(),
    key: newKey(),
    proposal: {
      title: "How we work",
      to: { procedure: "standing-orders" },
      content: { kind: "motion", text: source, matters: [{ kind: "named", matter: "orders" }] },
      decideAt: null,
    },
  });
}

test("standing orders against the constitution are refused when they are put, with the clause that says so", async () => {
  const outcome = await put(orders.replace("[3 months](rule:again).", "[3 months](rule:again). [Any member](rule:starts) may call a meeting."));
  expect(outcome).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "sound-text", evidence: { errors: 1 } }] } });
});

test("the constitution leads to them, and they are what the last decision in force made them", async () => {
  const outsider = app.visitor();
  expect((await outsider.get(`/o/${RIVERSIDE}/constitution`)).html).toContain(`href="${page}"`);
  expect((await outsider.get(page)).html).toContain("Nothing has been decided yet");
  expect((await outsider.get(`/o/${RIVERSIDE}/orders/books`)).status).toBe(404);
  expect(await put(orders)).toMatchObject({ kind: "done", number: 1 });
  await carry(1);
  const shown = await outsider.get(page);
  expect(shown.html).toContain("Planning the summer fair");
  expect(shown.html).toContain(`href="/o/${RIVERSIDE}/motions/1/certificate"`);
  expect(shown.html).not.toContain("fit under the constitution in force");
  expect((await outsider.get(`${page}/1`)).status).toBe(200);
  expect((await outsider.get(`${page}/2`)).status).toBe(404);
  expect(await audited(app.services, RIVERSIDE)).toMatchObject({ valid: true });
});

/** One of the Committee votes for it, and time does the rest. */
async function carry(number: number): Promise<void> {
  const { services } = app;
  for (let moves = 0; moves < 10; moves += 1) {
    await settle(services, RIVERSIDE);
    const motion = await motionByNumber(services.db, RIVERSIDE, number);
    if (motion === undefined || motion.facts.inForceAt !== null || motion.facts.ended !== null) break;
    const { facts } = await services.db.selectFrom("organisation").select("facts").where("id", "=", RIVERSIDE).executeTakeFirstOrThrow();
    const { next, state } = standing(await situationOf(services.db, { id: RIVERSIDE, facts }, motion.facts), await clock(services.db, RIVERSIDE));
    if (state === "vote") await cast(services, RIVERSIDE, { number, member: await chair(), choice: "for", key: newKey() });
    if (next === null) break;
    await setClock(services, Temporal.Instant.from(next.at).add({ seconds: 1 }).toString());
  }
}
