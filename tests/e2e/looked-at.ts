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

/** What a page of known parts can still have wrong as a whole: too wide for a phone, no title, headings out of order, one id twice. */
export async function glanceAt(page: Page): Promise<string[]> {
  const wrong = await page.evaluate(() => {
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
      .filter((h) => h.checkVisibility())
      .map(({ tagName }) => Number(tagName[1]));
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return [
      ...(document.title === "" ? ["no title"] : []),
      ...(levels.filter((level) => level === 1).length === 1 ? [] : ["not one main heading"]),
      ...levels.flatMap((level, at) => (level > (levels[at - 1] ?? level) + 1 ? [`heading ${at + 1} skips a level`] : [])),
      ...ids.flatMap((id, at) => (ids.indexOf(id) < at ? [`the id ${id} twice`] : [])),
    ];
  });
  return [...(await tooWide(page)), ...wrong];
}

/** Nobody scrolls to the side. */
async function tooWide(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return wide > 0 ? [`${wide} px wider than the screen`] : [];
}
