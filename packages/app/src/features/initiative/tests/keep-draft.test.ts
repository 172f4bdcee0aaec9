import { sql } from "kysely";
import { expect } from "vitest";
import { browserTest } from "../../../testing/browser.js";
import { riverside } from "../../../testing/riverside.js";
import { servedApp } from "../../../testing/served.js";

const PATIENT = { timeout: 15_000 };
const PHONE = { viewport: { width: 360, height: 740 } };

browserTest("a draft is kept as it is typed, found again after the tab was closed, and never written over by another tab", async ({ open }) => {
  const { services, url } = await servedApp();
  await riverside(services);
  const context = await open(PHONE);
  const page = await context.newPage();
  await page.goto(`${url}/inbox?organisation=riverside`);
  await page.getByRole("button", { name: "Sign in as Nell Sedge" }).click();
  await page.goto(`${url}/o/riverside/start`);
  await page.getByRole("link", { name: "Have something decided" }).click();
  await page.getByRole("region", { name: "Petitions" }).getByRole("link", { name: "Start it this way" }).click();
  await page.getByText("Not saved yet.").waitFor();
  await page.getByLabel("Title").fill("A second bench");
  await page.getByText(/^Saved at \d\d:\d\d\.$/).waitFor();
  const address = page.url();
  expect(address).toMatch(/\/drafts\/[\w-]{22}$/);
  await page.getByLabel("The text that is decided").fill("A second bench by the weir.");
  // Nobody waits for anything before closing a tab.
  await page.close({ runBeforeUnload: false });
  await expect.poll(() => stored(services.db), PATIENT).toBe("A second bench by the weir.");

  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto(address);
  expect(await one.getByLabel("Title").inputValue()).toBe("A second bench");
  await other.goto(address);
  await other.getByLabel("The text that is decided").fill("A bench of oak.");
  await expect.poll(() => stored(services.db), PATIENT).toBe("A bench of oak.");
  await one.getByLabel("The text that is decided").fill("A bench of larch.");
  await one.getByText("has saved this draft meanwhile").waitFor();
  expect(await stored(services.db)).toBe("A bench of oak.");
  await one.getByRole("button", { name: "Save", exact: true }).click();
  await one.getByRole("heading", { name: "This draft has been saved meanwhile" }).waitFor();
  await one.getByRole("button", { name: "Save mine as the newest version" }).click();
  await one.waitForURL(address);
  expect(await stored(services.db)).toBe("A bench of larch.");
});

async function stored(db: Parameters<ReturnType<typeof sql>["execute"]>[0]): Promise<string | undefined> {
  const { rows } = await sql<{ body: string }>`select body from draft`.execute(db);
  return rows[0]?.body;
}
