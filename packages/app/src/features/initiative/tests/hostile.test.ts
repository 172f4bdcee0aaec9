import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { testApp } from "../../../testing/app.js";
import type { TestApp } from "../../../testing/app.js";
import type { Answer } from "../../../testing/browser-like.js";
import { words } from "../../../testing/reading.js";
import { RIVERSIDE, newKey } from "../../../testing/riverside.js";
import { peopleOf } from "../../../testing/riverside-people.js";
import { foundMovement } from "../../organisation/index.js";

const BASE = `/o/${RIVERSIDE}`;
const NEW = `${BASE}/drafts/new?kind=motion&to=procedure:petition`;
const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(1)</script>[x](javascript:alert(1))';
let app: TestApp;
let people: Awaited<ReturnType<typeof peopleOf>>;

beforeAll(async () => {
  app = await testApp();
  people = await peopleOf(app);
});

const motion = (change: Record<string, string> = {}): Record<string, string> => ({
  kind: "motion",
  key: newKey(),
  revision: "0",
  title: "A footbridge",
  to: "procedure:petition",
  decideAt: "",
  wish: "ordinary",
  text: "The association asks the town for a footbridge.",
  ...change,
});

async function begun(change: Record<string, string> = {}): Promise<string> {
  const { status, location } = await people.author.browser.post(`${BASE}/drafts`, motion(change), { on: NEW });
  expect(status).toBe(303);
  return location;
}

test("H-26: a draft is a page that isn't there for whoever it isn't shown to, whatever they ask of it", async () => {
  const { stranger } = people;
  const path = await begun();
  const absent = `${BASE}/drafts/${"A".repeat(22)}`;
  const read = async (address: string): Promise<Answer[]> =>
    Promise.all(["", "/versions", "/versions/1", "/shown/committee"].map((end) => stranger.browser.get(address + end)));
  const acts: readonly (readonly [string, Record<string, string>])[] = [
    ["", motion({ revision: "1", text: "Not mine." })],
    ["/put-forward", { key: newKey(), text: "A".repeat(43) }],
    ["/share", { who: stranger.email, may: "write" }],
    ["/share/revoke", { share: "00000000-0000-4000-8000-000000000000" }],
    ["/agree", { text: "A".repeat(43) }],
    ["/agree/take-back", {}],
    ["/decline", {}],
    ["/copy", { key: newKey() }],
    ["/versions/1/bring-back", { key: newKey(), revision: "1" }],
    ["/remarks", { key: newKey(), remark: "x", insteadOf: "", suggested: "" }],
    ["/remarks/take", { key: newKey(), remark: "00000000-0000-4000-8000-000000000000" }],
    ["/remarks/leave", { remark: "00000000-0000-4000-8000-000000000000" }],
    ["/delete", {}],
    ["/bring-back", {}],
  ];
  for (const [address, nothing] of [
    [await read(path), await read(absent)],
    await Promise.all(
      [path, absent].map((one) => Promise.all(acts.map(([end, fields]) => stranger.browser.post(one + end, fields, { on: `${BASE}/drafts` })))),
    ),
  ] as const) {
    expect(address?.map(({ status }) => status)).toEqual(address?.map(() => 404));
    expect(address?.map(({ html }) => words(html))).toEqual(nothing?.map(({ html }) => words(html)));
  }
  const { rows } = await sql<{ body: string }>`select body from draft where id = ${path.split("/").at(-1)}`.execute(app.services.db);
  expect(rows[0]?.body).toContain("footbridge");
  expect(words((await stranger.browser.get(`${BASE}/drafts`)).html)).not.toContain("A footbridge");
});

test("H-28: a draft of one organisation is reached through no other, whoever is a member of both", async () => {
  await foundMovement(app.services);
  const { author } = people;
  const path = await begun();
  const elsewhere = path.replace(BASE, "/o/movement");
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'movement' and sample is not null limit 1`.execute(
    app.services.db,
  );
  const visitor = app.visitor();
  await visitor.post("/inbox/sign-in", { organisation: "movement", person: rows[0]?.id ?? "" }, { on: "/inbox" });
  expect((await visitor.get(elsewhere)).status).toBe(404);
  expect((await author.browser.get(elsewhere)).status).toBe(303);
  expect((await app.visitor().get(path)).status).toBe(303);
});

test("H-38: nothing that is typed into a draft is more than text on any page of it", async () => {
  const { author } = people;
  const path = await begun({ title: "<script>alert(1)</script> & co", text: HOSTILE });
  await author.browser.post(`${path}/remarks`, { key: newKey(), remark: HOSTILE, insteadOf: HOSTILE, suggested: HOSTILE }, { on: path });
  await author.browser.post(`${path}/share`, { who: "<script>alert(1)</script>", may: "read" }, { on: path });
  const conflict = await author.browser.post(path, motion({ revision: "9", text: `${HOSTILE} again` }), { on: path });
  expect(conflict.status).toBe(409);
  for (const { html } of [
    conflict,
    ...(await Promise.all([path, `${path}/versions`, `${path}/versions/1`, `${BASE}/drafts`].map((one) => author.browser.get(one)))),
  ]) {
    expect(html).not.toContain("<script>alert");
    expect(html).not.toMatch(/<img src=x/);
    expect(html).not.toMatch(/href="javascript:/i);
  }
});

test("a form with a field that is none of its own, or of another kind of draft, is refused (H-32)", async () => {
  const { author } = people;
  const path = await begun();
  expect((await author.browser.post(path, motion({ owner: people.stranger.id }), { on: path })).status).toBe(400);
  expect((await author.browser.post(`${BASE}/drafts`, { ...motion(), kind: "decree" }, { on: NEW })).status).toBe(422);
  expect((await author.browser.get(`${BASE}/drafts/${"x".repeat(21)}`)).status).toBe(404);
});

test("H-57: words that are shown in another order than they stand are put into no draft", async () => {
  const { author } = people;
  const sent = await author.browser.post(`${BASE}/drafts`, motion({ text: "We pay \u202e001\u202c pounds." }), { on: NEW });
  expect(sent.status).toBe(422);
  expect((await author.browser.post(`${BASE}/drafts`, motion({ text: "We pay 100 pounds." }), { on: NEW })).status).toBe(303);
});
