import { sql } from "kysely";
import { expect, test } from "vitest";
import { testApp } from "../../../testing/app.js";
import { audited } from "../../../testing/audited.js";
import { newKey, openBallot, RIVERSIDE, setClock, smallChange } from "../../../testing/riverside.js";
import { words } from "../../../testing/reading.js";
import { signedInAs } from "../../../testing/signed-in.js";
import type { Services } from "../../../platform/services.js";
import { cast } from "../../votes/index.js";
import { deposit, settle, type Proposal } from "../index.js";

const BASE = `/o/${RIVERSIDE}/motions`;

/** A quarter of the forty, and all of them in favour. */
const ENOUGH = 10;

/** The small change with other words put in. */
async function changeTo(services: Services, title: string, ...changes: readonly (readonly [string, string])[]): Promise<Proposal> {
  const small = await smallChange(services);
  if (small.content.kind !== "change") throw new Error("no change");
  const source = changes.reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    },
    small.content.source.replace("[3 days' notice]", "[5 days' notice]"),
  );
  return { ...small, title, content: { kind: "change", source } };
}

test("changes that touch the same words show it before the vote; of two carried in the same instant the first stays, and one of other words is put on it, whoever counts at the same moment", async () => {
  const app = await testApp();
  const { services } = app;
  const { members, closes } = await openBallot(services, smallChange, async ([member = ""]) => {
    const others = [
      await changeTo(services, "Four days", ["[5 days' notice]", "[4 days' notice]"]),
      await changeTo(
        services,
        "A longer discussion, and no chair",
        ["discussion for [21 days]", "discussion for [28 days]"],
        ["The **[Chair](office:chair)**, the **[Secretary]", "The **[Secretary]"],
        ["[The Chair](rule:starts)", "[The Secretary](rule:starts)"],
      ),
    ];
    for (const proposal of others) expect(await deposit(services, RIVERSIDE, { member, key: newKey(), proposal })).toMatchObject({ kind: "done" });
  });
  const browser = await signedInAs(app, members[0] ?? "");
  const first = words((await browser.get(`${BASE}/1`)).html);
  expect(first).toMatch(
    /Other changes of the same words.*the one that is carried later prevails.*It touches the same words as motion 2, “Four days”/,
  );
  expect(first).not.toContain("“A longer discussion");
  expect(words((await browser.get(`${BASE}/1/vote`)).html)).toContain("It touches the same words as motion 2, “Four days”");
  expect(words((await browser.get(`${BASE}/2`)).html)).toContain("It touches the same words as motion 1, “Committee notice”");
  expect(words((await browser.get(`${BASE}/3`)).html)).not.toContain("Other changes of the same words");

  expect(first).toContain("No member would lose a right or a seat that the text gives them now.");
  const { rows: chairs } = await sql<{ member: string }>`select member from seat where body = 'chair' and until is null`.execute(services.db);
  const chair = words((await (await signedInAs(app, chairs[0]?.member ?? "")).get(`${BASE}/3`)).html);
  expect(chair).toMatch(/Fewer than 5 of 40 members would lose their seat: Chair\..*You would lose your seat: Chair/);
  const other = members.find((member) => member !== chairs[0]?.member) ?? "";
  const another = words((await (await signedInAs(app, other)).get(`${BASE}/3`)).html);
  expect(another).toContain("You would lose nothing of this Only you see this.");
  expect(words((await app.visitor().get(`${BASE}/3`)).html)).not.toContain("would lose");

  for (const number of [1, 2, 3])
    for (const member of members.slice(0, ENOUGH)) await cast(services, RIVERSIDE, { number, member, choice: "for", key: newKey() });
  await setClock(services, closes);
  await settle(services, RIVERSIDE);
  const { rows: due } = await sql<{ until: Date }>`select max(next_due) + interval '1 day' as until from motion`.execute(services.db);
  await setClock(services, due[0]?.until.toISOString() ?? "");
  await Promise.all([settle(services, RIVERSIDE), settle(services, RIVERSIDE), settle(services, RIVERSIDE)]);

  const { rows } = await sql<{ number: number; body: string }>`
    select v.number, t.body from constitution_version v join text_beside t on t.organisation = v.organisation and t.commitment = v.commitment
    where v.organisation = ${RIVERSIDE} order by v.number`.execute(services.db);
  expect(rows.map(({ body }) => [/\[\d days' notice\]/u.exec(body)?.[0], /discussion for \[\d+ days\]/u.exec(body)?.[0]])).toEqual([
    ["[5 days' notice]", "discussion for [21 days]"],
    ["[3 days' notice]", "discussion for [21 days]"],
    ["[3 days' notice]", "discussion for [28 days]"],
  ]);
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, constitution: { version: 3 } });
  const certificate = async (number: number): Promise<string> => words((await app.visitor().get(`${BASE}/${number}/certificate`)).html);
  expect(await certificate(2)).toContain("It touches the same words as 1 other change that was carried, and does not prevail.");
  expect(await certificate(3)).toContain("It was drafted on version 1 and put on version 2, which was in force by then");
});
