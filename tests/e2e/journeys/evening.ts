import type { Page } from "playwright-core";

/** Shown what the newcomer sees at a moment of the evening. */
export type Look = (page: Page, moment: string) => Promise<void>;

const MOMENTS = ["19-40", "moved", "20-40", "21-30", "wednesday", "lawful"] as const;

/** A newcomer comes to the first page, finds the evening and presses what it offers, to its end. Nothing is known beforehand but what the pages say. */
export async function liveThroughTheEvening(page: Page, url: string, look: Look = async () => undefined): Promise<void> {
  await page.goto(url);
  await page.getByRole("link", { name: /live through the evening/i }).click();
  for (const moment of MOMENTS) {
    await page.locator("main form button").click();
    await page.locator(`section[id="${moment}"]`).waitFor();
    await seeEntries(page);
    await look(page, moment);
  }
}

/** What was done has its number within a second or so; the page says to load it again. */
async function seeEntries(page: Page): Promise<void> {
  for (let attempt = 0; attempt < 30 && (await page.getByText("being entered into the record").count()) > 0; attempt++) {
    await page.waitForTimeout(300);
    await page.reload();
  }
}
