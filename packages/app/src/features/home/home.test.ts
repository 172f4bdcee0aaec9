import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Services } from "../../platform/services.js";
import { testApp, type TestApp } from "../../testing/app.js";
import type { Visitor } from "../../testing/browser-like.js";
import { foundMovement, foundOrchard, foundRiverside } from "../organisation/index.js";

test("an outsider sees who decides, what has been called and the way to the rules, and not how many members there are", async () => {
  const { visitor, services } = await testApp();
  await foundMovement(services);
  const { html } = await visitor().get("/o/movement");
  expect(html).toContain("Committee meetings");
  expect(html).toContain("12 seats, 12 filled");
  expect(html).toContain("Not: adopt a constitution; change the constitution;");
  expect(html).toContain("Wednesday 11 January 2017");
  expect(html).toContain('href="/o/movement/constitution"');
  expect(html).toContain('href="/o/movement/evening"');
  expect(html).not.toContain("20,000");
});

test("the Orchard Club tells its visitors how to hold a secret ballot", async () => {
  const { visitor, services } = await testApp();
  await foundOrchard(services);
  const { html } = await visitor().get("/o/orchard");
  expect(html).toContain("How to hold a secret ballot here");
  expect(html).not.toContain("How to change one of its rules");
});

test("a member sees how many members there are", async () => {
  const { visitor, services } = await testApp();
  await foundRiverside(services);
  const kofi = await signedIn({ services, visitor }, "Kofi Larch");
  expect((await kofi.get("/o/riverside")).html).toMatch(/members<\/dt>/);
});

test("what waits for a member is for the member: somebody else is asked to sign in and comes back", async () => {
  const { visitor, services } = await testApp();
  await foundRiverside(services);
  expect(await visitor().get("/o/riverside/home")).toMatchObject({ status: 303, location: "/o/riverside/sign-in?to=%2Fo%2Friverside%2Fhome" });
  const kofi = await signedIn({ services, visitor }, "Kofi Larch");
  expect((await kofi.get("/o/riverside/home")).html).toContain("Nothing waits for you, Kofi Larch.");
});

async function signedIn({ services, visitor }: Pick<TestApp, "services" | "visitor">, name: string): Promise<Visitor> {
  const someone = visitor();
  const person = await idOf(services, name);
  const { status } = await someone.post("/inbox/sign-in", { organisation: "riverside", person }, { on: "/inbox" });
  expect(status).toBe(303);
  return someone;
}

async function idOf({ db }: Services, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'riverside' and name = ${name}`.execute(db);
  return rows[0]?.id ?? "";
}
