import { sql } from "kysely";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accessibilityFailures } from "../../../testing/accessibility.js";
import { browserTest } from "../../../testing/browser.js";
import { RIVERSIDE } from "../../../testing/riverside.js";
import { servedApp } from "../../../testing/served.js";
import { foundRiverside } from "../../organisation/index.js";
import { sequence } from "../../record/index.js";

/** Presses and waits for what comes of it. */
async function check(page: Page, title: RegExp): Promise<string> {
  await page.getByRole("button", { name: /^Check/ }).press("Enter");
  const outcome = page.getByRole("region", { name: title });
  await outcome.waitFor({ timeout: 20_000 });
  return outcome.innerText();
}

browserTest(
  "a reader's browser checks the whole record, remembers what it was shown, and finds what was changed in the database",
  async ({ open }) => {
    const { services, url } = await servedApp();
    await foundRiverside(services);
    const { size } = await sequence(services, RIVERSIDE);
    const context = await open({ viewport: { width: 360, height: 780 } });
    const troubles: string[] = [];
    const page = await context.newPage();
    page.on("console", (message) => (message.type() === "error" ? troubles.push(message.text()) : undefined));
    page.on("pageerror", (error) => troubles.push(error.message));
    await page.goto(`${url}/o/${RIVERSIDE}/verify`);

    expect(await check(page, /^Right/)).toContain("This browser has not checked this record before.");
    expect(await page.getByRole("region", { name: `Right: all ${size} entries of it` }).count()).toBe(1);
    expect(await accessibilityFailures(page)).toEqual([]);
    await page.reload();
    expect(await check(page, /^Right/)).toContain(`The ${size} entries that this browser was shown before are its beginning`);

    await sql`update entry set bytes = convert_to(replace(convert_from(bytes, 'utf8'), '"joined":', '"joined":1'), 'utf8')`.execute(services.db);
    expect(await check(page, /^Not right/)).toContain("The entries are not those that were signed.");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Check it once more");
    expect(await accessibilityFailures(page)).toEqual([]);
    // Whatever is in a file that somebody has sent is text (H-38).
    const hostile = '{"format":"folkmoot-export@1","organisation":"<img src=x onerror=alert(1)>"}';
    await page
      .getByLabel("Or a record that somebody has given you as a file")
      .setInputFiles({ name: "x", mimeType: "text/plain", buffer: Buffer.from(hostile) });
    await page.getByText("The file is not a whole record.").waitFor();
    expect(await page.locator("main img").count()).toBe(0);
    expect(troubles).toEqual([]);
  },
);
