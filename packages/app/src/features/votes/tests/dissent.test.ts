import { sql } from "kysely";
import { expect, test } from "vitest";
import { readLine } from "@folkmoot/record";
import { startSession } from "../../../platform/session/session.js";
import type { Services } from "../../../platform/services.js";
import { testApp } from "../../../testing/app.js";
import { audited } from "../../../testing/audited.js";
import { RIVERSIDE, newKey, openBallot, riverside } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import { deposit, motionByNumber } from "../../motions/index.js";
import { exportLines, sequence } from "../../record/index.js";
import { cast } from "../caster.js";

const text = "I disagree: green is the colour of the others.";

/** A question in writing to the committee of twelve. */
async function inWriting(services: Services): Promise<readonly string[]> {
  await riverside(services);
  const { rows } = await sql<{ member: string }>`
    select member from seat where organisation = ${RIVERSIDE} and body = 'committee' order by member`.execute(services.db);
  const committee = rows.map(({ member }) => member);
  const proposal = {
    title: "Paint the boathouse",
    to: { procedure: "committee-writing" },
    content: { kind: "motion", text: "The boathouse is painted green.", matters: [{ kind: "residual" }] },
    decideAt: null,
  } as const;
  await deposit(services, RIVERSIDE, { member: committee[0] ?? "", key: newKey(), proposal });
  return committee;
}

const dissents = ({ db }: Services) => db.selectFrom("dissent").select("member").execute();

async function entries(services: Services): Promise<readonly { t: string }[]> {
  const { rows } = await sql<{ bytes: Buffer }>`select bytes from pending_entry union all select bytes from entry`.execute(services.db);
  return rows.map(({ bytes }) => JSON.parse(bytes.toString()) as { t: string });
}

test("a vote stays what it was when its form is sent again with another choice, and only a vote against has a dissent", async () => {
  const services = await testServices();
  const [supporter = "", opponent = ""] = await inWriting(services);
  const key = newKey();
  const first = await cast(services, RIVERSIDE, { number: 1, member: supporter, choice: "for", key });
  expect(await cast(services, RIVERSIDE, { number: 1, member: supporter, choice: "against", key, dissent: text })).toEqual(first);
  const against = { number: 1, member: opponent, choice: "against", key: newKey(), dissent: text } as const;
  await Promise.all(Array.from({ length: 8 }, () => cast(services, RIVERSIDE, against)));
  expect(await dissents(services)).toEqual([{ member: opponent }]);
  expect(await services.db.selectFrom("vote").select(["member", "choice"]).orderBy("choice").execute()).toEqual([
    { member: opponent, choice: "against" },
    { member: supporter, choice: "for" },
  ]);
});

test("a ballot of all members has no dissents, nor has anybody who is not on the roll", async () => {
  const services = await testServices();
  const { members } = await openBallot(services);
  await cast(services, RIVERSIDE, { number: 1, member: members[1] ?? "", choice: "against", key: newKey(), dissent: text });
  expect(await dissents(services)).toEqual([]);
});

test("dissents enter the record with the result and not before, that of the last answer too; result, certificate and export print them", async () => {
  const { services, visitor } = await testApp();
  const committee = await inWriting(services);
  for (const member of committee.slice(0, 10)) await cast(services, RIVERSIDE, { number: 1, member, choice: "for", key: newKey() });
  await cast(services, RIVERSIDE, { number: 1, member: committee[10] ?? "", choice: "against", key: newKey(), dissent: text });
  expect((await entries(services)).some(({ t }) => t.includes("dissented"))).toBe(false);
  await cast(services, RIVERSIDE, { number: 1, member: committee[11] ?? "", choice: "against", key: newKey(), dissent: "And I." });
  await expect.poll(async () => (await motionByNumber(services.db, RIVERSIDE, 1))?.facts.closed["vote"]).toBeDefined();
  const kinds = (await entries(services)).map(({ t }) => t);
  expect(kinds.slice(kinds.indexOf("folkmoot/voted@1"), kinds.indexOf("folkmoot/closed@1") + 1)).toEqual([
    "folkmoot/voted@1",
    "folkmoot/dissented@1",
    "folkmoot/dissented@1",
    "folkmoot/closed@1",
  ]);
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, withheld: 0 });

  await sequence(services, RIVERSIDE);
  const bodies: string[] = [];
  for await (const line of exportLines(services.db, RIVERSIDE, services.logKey.publicKey)) {
    const read = readLine(line.trimEnd());
    if (read?.kind === "text") bodies.push(read.body);
  }
  expect(bodies).toContain(text);

  const [member, outsider] = [visitor(), visitor()];
  member.cookies.set("folkmoot-session-riverside", await startSession(services.db, RIVERSIDE, committee[0] ?? "", "a test"));
  for (const page of ["result", "certificate"]) {
    const { html } = await member.get(`/o/riverside/motions/1/${page}`);
    expect(html).toContain("2 dissents");
    expect(html).toContain(text);
    expect((await outsider.get(`/o/riverside/motions/1/${page}`)).html).not.toContain(text);
  }
});
