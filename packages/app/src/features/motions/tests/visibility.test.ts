import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { testApp } from "../../../testing/app.js";
import type { TestApp } from "../../../testing/app.js";
import type { Visitor } from "../../../testing/browser-like.js";
import { words } from "../../../testing/reading.js";
import { RIVERSIDE, newKey, riverside } from "../../../testing/riverside.js";
import { sequence } from "../../record/index.js";
import { deposit, sign } from "../index.js";

const BASE = `/o/${RIVERSIDE}`;
const TITLE = "A footbridge at the old mill";
let app: TestApp;
let member: Visitor;
let signer: { id: string; name: string };

async function as(id: string): Promise<Visitor> {
  const visitor = app.visitor();
  await visitor.post("/inbox/sign-in", { organisation: RIVERSIDE, person: id }, { on: "/inbox" });
  return visitor;
}

beforeAll(async () => {
  app = await testApp();
  await riverside(app.services);
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select id, name from member where organisation = ${RIVERSIDE} and sample is not null order by name`.execute(app.services.db);
  const byName = new Map(rows.map((row) => [row.name, row]));
  const mover = byName.get("Kofi Larch");
  const other = byName.get("Nell Sedge");
  const watcher = byName.get("Idris Mead");
  if (mover === undefined || other === undefined || watcher === undefined) throw new Error("the sample people are not there");
  signer = other;
  const proposal = {
    title: TITLE,
    to: { procedure: "resolution" },
    content: { kind: "motion", text: "We ask for a footbridge.", matters: [{ kind: "residual" }] },
    decideAt: null,
  } as const;
  expect(await deposit(app.services, RIVERSIDE, { member: mover.id, key: newKey(), proposal })).toMatchObject({ kind: "done" });
  expect(await sign(app.services, RIVERSIDE, { member: signer.id, number: 1 })).toMatchObject({ kind: "signed" });
  member = await as(watcher.id);
});

test("an outsider learns that there is a motion and where it stands, and neither its title nor its text", async () => {
  for (const path of ["/motions", "/motions/1", "/motions/1/certificate", "/motions/1/result", ""]) {
    const { status, html } = await app.visitor().get(BASE + path);
    expect(status, path).toBe(200);
    expect(html, path).not.toContain(TITLE);
    expect(html, path).not.toContain("We ask for a footbridge");
  }
  expect(words((await app.visitor().get(`${BASE}/motions/1`)).html)).toContain("It gathers support: 2 of 10 signatures");
});

test("pages for members ask an outsider to sign in", async () => {
  for (const path of [
    "/start",
    "/drafts",
    "/drafts/new?kind=change",
    "/motions/1/statements",
    "/motions/1/vote",
    "/motions/1/discussion",
    "/motions/1/delivery",
    "/announce",
  ]) {
    expect(await app.visitor().get(BASE + path), path).toMatchObject({ status: 303, location: expect.stringContaining("/sign-in") });
  }
});

test("nobody is told who signed: not members, not the Secretary, not the record", async () => {
  for (const path of ["/motions", "/motions/1", "/motions/1/delivery", "/motions/1/certificate"]) {
    expect((await member.get(BASE + path)).html, path).not.toContain(signer.name);
  }
  await sequence(app.services, RIVERSIDE);
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from entry where convert_from(bytes, 'utf8') like '%folkmoot/supported@1%'`.execute(app.services.db);
  expect(rows[0]?.n).toBe(0);
});

test("the one who signed sees that they did", async () => {
  const own = await as(signer.id);
  expect(words((await own.get(`${BASE}/motions/1`)).html)).toContain("You have signed this.");
});

test("a motion, a refusal or a number that isn't there is a page that isn't there", async () => {
  for (const path of ["/motions/2", "/motions/01", "/motions/1e0", "/motions/refused/nothing", "/motions/2/vote"]) {
    expect((await member.get(BASE + path)).status, path).toBe(404);
  }
});
