import { sql } from "kysely";
import { expect } from "vitest";
import type { Page } from "playwright-core";
import { accessibilityFailures } from "../../../testing/accessibility.js";
import { browserTest } from "../../../testing/browser.js";
import { RIVERSIDE, openBallot } from "../../../testing/riverside.js";
import { servedApp } from "../../../testing/served.js";
import { foundMovement } from "../../organisation/index.js";
import { castOf, play } from "../../evening/index.js";

const PHONE = { viewport: { width: 360, height: 780 } };
const shots = process.env["FOLKMOOT_SHOTS"];

async function signIn(page: Page, url: string, who: { organisation: string; name: string }): Promise<void> {
  await page.goto(`${url}/inbox?organisation=${who.organisation}`);
  await page.getByRole("button", { name: `Sign in as ${who.name}` }).click();
}

async function look(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBeLessThan(400);
  const path = new URL(address).pathname;
  if (shots !== undefined) await page.screenshot({ path: `${shots}${path.replaceAll("/", "_")}.png`, fullPage: true });
  expect(await accessibilityFailures(page), path).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `${path} is wider than a phone`).toBeLessThanOrEqual(0);
}

browserTest("every page about motions and votes can be read by everybody, on a phone too", async ({ open }) => {
  const { services, url } = await servedApp();
  await openBallot(services);
  const page = await (await open(PHONE)).newPage();
  await signIn(page, url, { organisation: RIVERSIDE, name: "Kofi Larch" });
  const base = `${url}/o/${RIVERSIDE}`;
  const paths = [
    "/motions",
    "/motions/new?wish=constitution",
    "/motions/new/amendment",
    "/motions/new/motion",
    "/motions/1",
    "/motions/1/vote",
    "/motions/1/discussion",
  ];
  for (const path of [
    ...paths,
    "/motions/1/certificate",
    "/motions/1/result",
    "/motions/1/delivery",
    "/motions/1/challenge",
    "/announce",
    "/check",
    "/rehearsal",
  ]) {
    await look(page, base + path);
  }
});

browserTest("a refusal and the evening can be read by everybody, on a phone too", async ({ open }) => {
  const { services, url } = await servedApp();
  await foundMovement(services);
  const people = await castOf(services, "movement");
  if (people === null) throw new Error("the movement has its committee");
  for (const step of ["19-40", "moved", "20-40", "21-30", "wednesday", "lawful"] as const) await play(services, "movement", { step, people });
  const page = await (await open(PHONE)).newPage();
  await signIn(page, url, { organisation: "movement", name: "Tobias Renn" });
  const { rows } = await sql<{
    motion: string;
  }>`select outcome->>'motion' as motion from act where outcome->>'kind' = 'refused' order by at limit 1`.execute(services.db);
  for (const path of ["/evening", `/motions/refused/${rows[0]?.motion}`, "/motions", "/motions/1/result"])
    await look(page, `${url}/o/movement${path}`);
});
