import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { testApp, type TestApp } from "../../testing/app.js";
import type { Visitor } from "../../testing/browser-like.js";
import { newKey, RIVERSIDE } from "../../testing/riverside.js";
import { moveClock } from "../rehearsal/index.js";
import { cast } from "../votes/index.js";
import { deposit } from "../motions/index.js";
import { foundRiverside } from "../organisation/index.js";

let app: TestApp;

beforeEach(async () => {
  app = await testApp();
  await foundRiverside(app.services);
});

const base = "/o/riverside/members";

async function idOf(sample: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from member where sample = ${sample}`.execute(app.services.db);
  return rows[0]?.id ?? "";
}

async function as(sample: string): Promise<Visitor> {
  const browser = app.visitor();
  await browser.post("/inbox/sign-in", { organisation: RIVERSIDE, person: await idOf(sample) }, { on: "/inbox" });
  return browser;
}

const addressOf = async (id: string) => (await app.services.db.selectFrom("member").select("email").where("id", "=", id).executeTakeFirst())?.email;

async function mails(): Promise<readonly { recipient: string; subject: string; body_text: string }[]> {
  return app.services.db.selectFrom("outbox").select(["recipient", "subject", "body_text"]).where("purpose", "=", "account").orderBy("id").execute();
}

/** The link in the newest mail to an address. */
async function linkTo(recipient: string): Promise<string> {
  const mail = (await mails()).findLast((one) => one.recipient === recipient);
  return /\/o\/riverside\/members\/address\/[\w/-]+/.exec(mail?.body_text ?? "")?.[0] ?? "";
}

const chair = "tamsin.weir@riverside.example";

test("a member changes their own name, and nobody else's", async () => {
  const member = await as("Chair");
  expect((await member.post(`${base}/name`, { name: "Tamsin Weir-Oakes" })).status).toBe(303);
  expect((await member.get(base)).html).toContain("Tamsin Weir-Oakes");
  expect((await member.post(`${base}/name`, { name: "" })).status).toBe(422);
  expect((await mails()).map(({ recipient }) => recipient)).toEqual([chair]);
  expect((await app.visitor().post(`${base}/name`, { name: "x" }, { on: "/o/riverside/sign-in" })).status).toBe(303);
});

test("a member's new address holds when it was confirmed from there, by who asked for it; both addresses learn of it", async () => {
  const [member, other] = [await as("Chair"), await as("Treasurer")];
  const id = await idOf("Chair");
  expect((await member.post(`${base}/address`, { email: "New@weir.example" })).html).toContain("Nothing has changed yet");
  expect((await mails()).map(({ recipient }) => recipient)).toEqual(["new@weir.example", chair]);
  const path = await linkTo("new@weir.example");
  expect((await member.get(path)).html).toContain("Confirm this address");
  expect((await other.get(path)).status).toBe(410);
  expect((await other.post(path, { email: "new@weir.example" }, { on: base })).status).toBe(410);
  expect((await app.visitor().get(path)).status).toBe(303);
  expect((await member.post(path, { email: chair })).status).toBe(422);
  expect(await addressOf(id)).toBe(chair);
  expect((await member.post(path, { email: "new@weir.example" })).html).toContain("The new address holds");
  expect(await addressOf(id)).toBe("new@weir.example");
  expect((await mails()).slice(2).map(({ recipient }) => recipient)).toEqual([chair, "new@weir.example"]);
  expect((await member.get(path)).status).toBe(410);
  expect((await member.get(base)).html).toContain("No officer has changed");
});

test("the old address stops a change, and a later wish ends an earlier one", async () => {
  const member = await as("Chair");
  await member.post(`${base}/address`, { email: "one@weir.example" });
  await member.post(`${base}/address`, { email: "two@weir.example" });
  expect((await member.get(await linkTo("one@weir.example"))).status).toBe(410);
  const stop = await linkTo(chair);
  expect(stop).toContain("/stop/");
  const outsider = app.visitor();
  expect((await outsider.get(stop)).status).toBe(200);
  expect((await member.get(await linkTo("two@weir.example"))).status).toBe(200);
  expect((await outsider.post(stop, {})).html).toContain("Your address stays");
  expect((await member.get(await linkTo("two@weir.example"))).status).toBe(410);
});

test("asking for an address that belongs to another member looks like any other, and sends nothing there", async () => {
  const member = await as("Chair");
  const [taken, free] = ["idris.mead@riverside.example", "free@weir.example"];
  const answers = await Promise.all([member.post(`${base}/address`, { email: taken }), member.post(`${base}/address`, { email: free })]);
  const [first, second] = answers.map(({ html }) => html.slice(html.indexOf("<main")));
  expect(first?.replaceAll(taken, "")).toBe(second?.replaceAll(free, ""));
  expect((await mails()).some(({ recipient }) => recipient === taken)).toBe(false);
});

test("64 confirmations are one change", async () => {
  const member = await as("Chair");
  await member.post(`${base}/address`, { email: "new@weir.example" });
  const path = await linkTo("new@weir.example");
  const answers = await Promise.all(Array.from({ length: 64 }, () => member.post(path, { email: "new@weir.example" }, { on: `${base}/name` })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from address_changed`.execute(app.services.db);
  expect(rows).toEqual([{ count: 1 }]);
});

test("H-11: an officer's change waits two days, can be stopped from the old address, and is counted before everybody's eyes", async () => {
  const [secretary, member] = [await as("Secretary"), await as("Another member")];
  const id = await idOf("Chair");
  const path = `${base}/entries/${id}/address`;
  expect((await member.get(path)).status).toBe(403);
  expect((await member.post(path, { email: "mine@evil.example" }, { on: base + "/name" })).status).toBe(403);
  await secretary.post(path, { email: "new@weir.example" });
  const confirm = await linkTo("new@weir.example");
  const person = app.visitor();
  expect((await person.get(confirm)).html).toContain("It can be confirmed from");
  expect((await person.post(confirm, { email: "new@weir.example" }, { on: "/o/riverside/sign-in" })).status).toBe(422);
  await moveClock(app.services, RIVERSIDE, (now) => now.add({ hours: 49 }));
  expect((await person.post(confirm, { email: "new@weir.example" })).html).toContain("The new address holds");
  expect(await addressOf(id)).toBe("new@weir.example");
  expect((await member.get(base)).html).toContain("1 e-mail address of a member has been changed by an officer so far");
  await secretary.post(path, { email: "evil@evil.example" });
  expect((await app.visitor().post(await linkTo("new@weir.example"), {})).html).toContain("Your address stays");
  expect((await person.get(await linkTo("evil@evil.example"))).status).toBe(410);
});

test("H-11: mail about a vote does not go to an address that an officer changed after its roll was fixed", async () => {
  const { services } = app;
  const { rows } = await sql<{ member: string }>`select member from seat where body = 'committee' order by member`.execute(services.db);
  const committee = rows.map(({ member }) => member);
  const proposal = {
    title: "Paint the boathouse",
    to: { procedure: "committee-writing" },
    content: { kind: "motion", text: "The boathouse is painted green.", matters: [{ kind: "residual" }] },
    decideAt: null,
  } as const;
  await deposit(services, RIVERSIDE, { member: committee[0] ?? "", key: newKey(), proposal });
  const [byOfficer = "", byMember = ""] = committee.slice(1);
  await sql`insert into address_changed (organisation, member, by, at) select ${RIVERSIDE}, m, b, clock_timestamp() + interval '1 minute'
    from (values (${byOfficer}::uuid, 'officer'), (${byMember}::uuid, 'member')) as c (m, b)`.execute(services.db);
  for (const member of committee) await cast(services, RIVERSIDE, { number: 1, member, choice: "for", key: newKey() });
  const told = async () =>
    (await services.db.selectFrom("outbox").select("member").where("purpose", "=", "result").execute()).map(({ member }) => member);
  await expect.poll(async () => (await told()).length).toBe(11);
  expect(await told()).not.toContain(byOfficer);
  expect(await told()).toContain(byMember);
});
