import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { testApp } from "../../../testing/app.js";
import type { TestApp } from "../../../testing/app.js";
import { words } from "../../../testing/reading.js";
import { RIVERSIDE, newKey, openBallot, smallChange } from "../../../testing/riverside.js";
import { peopleOf } from "../../../testing/riverside-people.js";
import { startSession } from "../../../platform/session/session.js";
import { deposit } from "../../motions/index.js";
import { foundMovement } from "../../organisation/index.js";
import { statementsOf } from "../../statements/index.js";
import { back, say } from "../statements/acts.js";

const PATH = `/o/${RIVERSIDE}/motions/1/statements`;
let app: TestApp;
let people: Awaited<ReturnType<typeof peopleOf>>;
let motion: string;

beforeAll(async () => {
  app = await testApp();
  people = await peopleOf(app);
  const proposal = await smallChange(app.services);
  expect(await deposit(app.services, RIVERSIDE, { member: people.author.id, key: newKey(), proposal })).toMatchObject({ kind: "done", number: 1 });
  const { rows } = await sql<{ id: string }>`select id from motion`.execute(app.services.db);
  motion = rows[0]?.id ?? "";
});

const statements = () => statementsOf(app.services.db, RIVERSIDE, motion);

test("the mover's statement stands apart from those against, of which the one that most back comes first", async () => {
  const { author, friend, stranger, sitting } = people;
  for (const [who, body] of [
    [author, "Five days are too long."],
    [friend, "Three days are too short."],
    [stranger, "Papers come late as it is."],
  ] as const)
    expect((await who.browser.post(PATH, { body })).status).toBe(303);
  const [first, second] = [(await statements()).against, (await statements()).others[0]];
  expect([first?.body, second?.body]).toEqual(["Three days are too short.", "Papers come late as it is."]);
  expect((await sitting.browser.post(`${PATH}/back`, { statement: second?.id ?? "" }, { on: PATH })).status).toBe(303);
  expect(await statements()).toMatchObject({
    mover: { body: "Five days are too long." },
    against: { body: "Papers come late as it is.", backings: 1 },
    others: [{ body: "Three days are too short.", backings: 0 }],
  });
  const page = words((await friend.browser.get(`/o/${RIVERSIDE}/motions/1`)).html);
  expect(page).toMatch(/The mover says Five days are too long\..*Against it Papers come late as it is\./);
  expect(page).toContain("1 more statement against it");
});

test("a member backs one statement at a time, however often and at however many places at once it is pressed", async () => {
  const { against, others } = await statements();
  const ids = [against?.id ?? "", others[0]?.id ?? ""];
  const pressed = Array.from({ length: 16 }, (_, index) =>
    back(app.services, RIVERSIDE, { number: 1, member: people.author.id, statement: ids[index % 2] ?? "" }),
  );
  expect(new Set(await Promise.all(pressed))).toEqual(new Set(["said"]));
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from backing where member = ${people.author.id}`.execute(app.services.db);
  expect(rows[0]?.n).toBe(1);
});

test("who changes their words loses those who backed the old ones; the same words again change nothing", async () => {
  const { stranger } = people;
  await sql`delete from backing`.execute(app.services.db);
  const { others, against } = await statements();
  const own = [against, ...others].find((one) => one?.author.id === stranger.id);
  expect(await back(app.services, RIVERSIDE, { number: 1, member: people.sitting.id, statement: own?.id ?? "" })).toBe("said");
  await stranger.browser.post(PATH, { body: own?.body ?? "" });
  expect((await statements()).against).toMatchObject({ body: own?.body, backings: 1 });
  await stranger.browser.post(PATH, { body: "Something quite different." });
  expect([(await statements()).against, ...(await statements()).others].map((one) => one?.backings)).toEqual([0, 0]);
});

test("the mover's own statement is nobody's to back, and a statement on another motion isn't one on this", async () => {
  const { mover } = await statements();
  const member = people.friend.id;
  expect(await back(app.services, RIVERSIDE, { number: 1, member, statement: mover?.id ?? "" })).toBe("no such statement");
  expect(await back(app.services, RIVERSIDE, { number: 1, member, statement: "00000000-0000-4000-8000-000000000000" })).toBe("no such statement");
  expect(await back(app.services, RIVERSIDE, { number: 2, member, statement: mover?.id ?? "" })).toBe("no such motion");
});

test("a statement has a text and at most 2,000 characters; one that is too long stays on the page", async () => {
  const { friend } = people;
  const answer = await friend.browser.post(PATH, { body: `${"x".repeat(2_000)}y` });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain("xxxy</textarea>");
  expect((await friend.browser.post(PATH, { body: " " })).status).toBe(422);
});

test("H-38: a statement is text, on every page on which it stands", async () => {
  const { friend } = people;
  await friend.browser.post(PATH, { body: '<script>alert(1)</script><img src=x onerror="alert(1)">[x](javascript:alert(1))' });
  for (const path of [PATH, `/o/${RIVERSIDE}/motions/1`]) {
    const { html } = await friend.browser.get(path);
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<img src=x");
    expect(html).not.toMatch(/href="javascript:/i);
  }
});

test("H-26, H-28: statements are for members of this organisation", async () => {
  await foundMovement(app.services);
  expect((await app.visitor().get(PATH)).status).toBe(303);
  expect((await people.friend.browser.get(PATH.replace(RIVERSIDE, "movement"))).status).toBe(303);
  const outside = words((await app.visitor().get(`/o/${RIVERSIDE}/motions/1`)).html);
  expect(outside).not.toContain("Something quite different");
});

test("once the vote is open nobody writes and nobody backs any more, and what stood last stands on the ballot page", async () => {
  const other = await testApp();
  const { services } = other;
  const { members } = await openBallot(services, smallChange, async ([mover = "", against = ""]) => {
    expect(await say(services, RIVERSIDE, { number: 1, member: mover, body: "For shorter notice." })).toBe("said");
    expect(await say(services, RIVERSIDE, { number: 1, member: against, body: "For longer notice." })).toBe("said");
  });
  const [mover = "", late = ""] = members;
  expect(await say(services, RIVERSIDE, { number: 1, member: mover, body: "Too late." })).toBe("too late");
  expect(await say(services, RIVERSIDE, { number: 1, member: late, body: "Too late." })).toBe("too late");
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from statement`.execute(services.db);
  expect(rows[0]?.n).toBe(2);
  const voter = other.visitor();
  voter.cookies.set(`folkmoot-session-${RIVERSIDE}`, await startSession(services.db, RIVERSIDE, members[5] ?? "", "test"));
  const ballot = words((await voter.get(`/o/${RIVERSIDE}/motions/1/vote`)).html);
  expect(ballot).toMatch(/The mover says For shorter notice\..*Against it For longer notice\./);
  expect(ballot).not.toContain("Write a statement");
  const mail = await sql<{ text: string }>`select body_text as text from outbox where purpose = 'notice' limit 1`.execute(services.db);
  expect(mail.rows[0]?.text).toMatch(/For shorter notice\.[\s\S]*For longer notice\./);
});
