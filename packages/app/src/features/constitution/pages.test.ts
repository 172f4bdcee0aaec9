import { expect } from "vitest";
import { accessibilityFailures } from "../../testing/accessibility.js";
import { browserTest } from "../../testing/browser.js";
import { servedApp } from "../../testing/served.js";
import { bundledStyles } from "../../ui/gallery/bundled.js";
import { foundRiverside } from "../organisation/index.js";

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
