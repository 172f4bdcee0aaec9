import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest } from "../../packages/app/src/testing/browser.js";
import { openBallot } from "../../packages/app/src/testing/riverside.js";
import { servedApp } from "../../packages/app/src/testing/served.js";

const forms = [
  "/sign-in",
  "/start",
  "/start/constitution",
  "/drafts/new?kind=motion",
  "/drafts/new?kind=change",
  "/motions/1/statements",
  "/motions/1/vote",
  "/motions/1/challenge",
  "/check",
  "/members/invite",
];

const MOST_PRESSES = 400;

browserTest("every control of the main forms is reached by Tab, in the order of the page, and shows that it is", async ({ open }) => {
  const { services, url } = await servedApp();
  await openBallot(services);
  const page = await (await open({ viewport: { width: 360, height: 740 } })).newPage();
  await page.goto(`${url}/inbox?organisation=riverside`);
  await page.getByRole("button", { name: "Sign in as Idris Mead" }).click();
  for (const path of forms) {
    await page.goto(`${url}/o/riverside${path}`);
    const expected = await controls(page);
    expect(expected.length, path).toBeGreaterThan(0);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className), path).toBe("skip-link");
    await page.keyboard.press("Enter");
    const reached: string[] = [];
    for (let presses = 0; presses < MOST_PRESSES && reached.length < expected.length; presses++) {
      await page.keyboard.press("Tab");
      const { name, visible, again } = await focused(page);
      // A date has a stop for its day, its month and so on.
      if (again) continue;
      expect(visible, `${path}: the focus on ${name} can be seen`).toBe(true);
      reached.push(name);
    }
    expect(reached, path).toEqual(expected);
  }
});

/** Everything in the main part that a keyboard should reach, in order. Of a group of radio buttons one is enough: the arrows do the rest. */
function controls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const groups = new Set<string>();
    return [...document.querySelectorAll<HTMLElement>("main :is(a[href], button, input:not([type=hidden]), select, textarea, summary)")]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
        if (groups.has(element.name)) return false;
        groups.add(element.name);
        return true;
      })
      .map((element) => (element instanceof HTMLInputElement ? element.name : (element.textContent ?? "").trim()));
  });
}

function focused(page: Page): Promise<{ name: string; visible: boolean; again: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: "nothing", visible: false, again: false };
    const again = element.dataset["focused"] !== undefined;
    element.dataset["focused"] = "";
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const name = element instanceof HTMLInputElement ? element.name : (element.textContent ?? "").trim();
    return { name, visible: outlineStyle !== "none" || boxShadow !== "none", again };
  });
}
