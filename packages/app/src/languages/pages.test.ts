import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shippedTexts } from "../features/constitution/index.js";
import { rulesOfVersion } from "../features/motions/index.js";
import { testApp, type TestApp } from "../testing/app.js";
import type { Answer, Visitor } from "../testing/browser-like.js";
import { pseudoTag, speakPseudo, untranslated } from "../testing/pseudo.js";
import { openBallot } from "../testing/riverside.js";

/** Pages whose every word comes out of a catalogue. The list grows as features are translated; none leaves it. */
const everybodys = [
  "/",
  "/found",
  "/found?text=model",
  "/texts",
  "/texts/model",
  "/texts/momentum-2017",
  "/inbox",
  "/inbox?organisation=riverside",
  "/nowhere",
  "/check-a-ballot",
  "/o/riverside",
  "/o/riverside/constitution",
  "/o/riverside/constitution/versions",
  "/o/riverside/constitution/compare/1/1",
  "/o/riverside/constitution/versions/1/capture",
  "/o/riverside/motions",
  "/o/riverside/motions/1",
  "/o/riverside/motions/1/certificate",
  "/o/riverside/check",
  "/o/riverside/record",
  "/o/riverside/record/entries/0",
  "/o/riverside/rehearsal",
  "/o/riverside/evening",
  "/o/riverside/founded",
  "/o/riverside/sign-in",
  "/o/riverside/sign-in/sent",
  "/o/riverside/sign-in/link?token=stale",
  "/o/riverside/join/stale",
  "/o/riverside/members/address/stop/stale",
];
const members = [
  "home",
  "account",
  "members",
  "members/name",
  "members/address",
  "members/leave",
  "rehearsal",
  "motions",
  "motions/1",
  "motions/1/certificate",
  "motions/1/delivery",
  "motions/1/challenge",
  "motions/1/discussion",
  "announce?motion=1",
  "check",
  "start",
  "drafts",
  "drafts/new?kind=motion",
  "news",
  "programme",
  "moderation",
];
/** Of the officer who keeps the register. */
const keepers = ["members", "members/import", "members/invite"];

const german = { "accept-language": "de" };
let app: TestApp;
/** What people and organisations are called. */
let names: readonly string[];

let speakGerman = (): void => undefined;

beforeAll(async () => {
  speakGerman = speakPseudo();
  app = await testApp();
  await openBallot(app.services);
  const { db } = app.services;
  const { rows } = await sql<{ name: string }>`
    select unnest(array[name, email, sample, local_group]) as name from member union select name from organisation
    union select origin from log_head union select subject from outbox`.execute(db);
  const rules = await rulesOfVersion(db, "riverside", 1);
  const things = [...rules.procedures, ...rules.procedures.flatMap(({ stages }) => stages), ...rules.bodies, ...rules.offices, ...rules.meetings];
  names = [
    ...rows.map(({ name }) => name ?? ""),
    ...[...things, ...rules.rulings, ...rules.duties, ...rules.matters, ...rules.classes].map(({ name }) => name),
    ...shippedTexts.map(({ title }) => title),
    "Committee notice",
    "Folkmoot",
    "London",
    "riverside",
  ];
});

afterAll(() => speakGerman());

async function member(name: string): Promise<Visitor> {
  const visitor = app.visitor();
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'riverside' and name = ${name}`.execute(app.services.db);
  await visitor.get("/language/de");
  await visitor.post("/inbox/sign-in", { organisation: "riverside", person: rows[0]?.id ?? "" }, { on: "/inbox" });
  return visitor;
}

function expectTranslated({ html }: Answer): void {
  expect(html).toContain(`<html lang="${pseudoTag}"`);
  expect(untranslated(html, names)).toEqual([]);
}

test.each(everybodys)("%s says nothing that is not in a catalogue", async (path) => {
  expectTranslated(await app.visitor().get(path, german));
});

test.each(members)("a member's %s says nothing that is not in a catalogue", async (path) => {
  expectTranslated(await (await member("Kofi Larch")).get(`/o/riverside/${path}`, german));
});

test.each(keepers)("%s of whoever keeps the register says nothing that is not in a catalogue", async (path) => {
  expectTranslated(await (await member("Idris Mead")).get(`/o/riverside/${path}`, german));
});

test("what is wrong with a form comes out of a catalogue too", async () => {
  const post = (path: string, fields: Record<string, string>, on = path) => app.visitor().post(path, fields, { on, headers: german });
  expectTranslated(await post("/o/riverside/sign-in", { email: "nobody" }));
  expectTranslated(await post("/o/riverside/sign-in/code", { code: "1" }, "/o/riverside/sign-in/sent"));
  const keeper = await member("Idris Mead");
  expectTranslated(await keeper.post("/o/riverside/members/invite", { name: "", email: "x", group: "" }, { headers: german }));
});
