import { expect } from "vitest";
import { accessibilityFailures } from "../../testing/accessibility.js";
import { browserTest } from "../../testing/browser.js";
import { servedApp } from "../../testing/served.js";
import { bundledStyles } from "../../ui/gallery/bundled.js";
import { foundMovement, foundRiverside } from "../organisation/index.js";

const pages = [
  "/o/movement",
  "/o/riverside",
  "/o/riverside/constitution",
  "/o/riverside/constitution/versions",
  "/o/riverside/constitution/compare/1/1",
  "/texts",
  "/texts/momentum-2017",
];

browserTest("the public pages of an organisation and every text pass axe and fit a phone", async ({ open }) => {
  const { url, services } = await servedApp();
  await foundMovement(services);
  await foundRiverside(services);
  const styles = await bundledStyles();
  const page = await (await open({ viewport: { width: 360, height: 740 }, bypassCSP: true })).newPage();
  for (const path of pages) {
    await page.goto(`${url}${path}`);
    // A run without a build has no style of its own; axe needs one to see contrast.
    await page.addStyleTag({ content: styles });
    expect(await accessibilityFailures(page), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBe(0);
  }
});

browserTest("on a wide page the margin is read without a press; on a phone it is one press away", async ({ open }) => {
  const { url, services } = await servedApp();
  await foundRiverside(services);
  const styles = await bundledStyles();
  for (const [width, isOpen] of [
    [1280, true],
    [360, false],
  ] as const) {
    const page = await (await open({ viewport: { width, height: 800 }, bypassCSP: true })).newPage();
    await page.goto(`${url}/o/riverside/constitution`);
    await page.addStyleTag({ content: styles });
    if (isOpen) expect(await accessibilityFailures(page)).toEqual([]);
    const note = page.locator(".beside__list").first();
    expect(await note.isVisible()).toBe(isOpen);
    if (!isOpen) {
      await page.locator(".beside__summary").first().click();
      expect(await note.isVisible()).toBe(true);
    }
  }
});
