import type { Page } from "playwright-core";
import { accessibilityFailures, contrastFailures, wideFailures } from "../../packages/app/src/testing/accessibility.js";
import { DESK, PHONE } from "./watched.js";

/** What is wrong with the page as it stands: on a phone in light and in the dark, and what a desk can break. */
export async function lookAt(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const onPhone = [...(await tooWide(page)), ...(await accessibilityFailures(page))];
  await page.emulateMedia({ colorScheme: "dark" });
  const inTheDark = (await contrastFailures(page)).map((failure) => `in the dark, ${failure}`);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(DESK.viewport);
  const onDesk = [...(await tooWide(page)), ...(await wideFailures(page))].map((failure) => `on a desk, ${failure}`);
  await page.setViewportSize(PHONE.viewport);
  return [...onPhone, ...inTheDark, ...onDesk];
}

/** Nobody scrolls to the side. */
async function tooWide(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return wide > 0 ? [`${wide} px wider than the screen`] : [];
}
