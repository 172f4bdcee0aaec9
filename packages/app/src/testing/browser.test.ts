import { expect } from "vitest";
import { accessibilityFailures } from "./accessibility.js";
import { browserTest } from "./browser.js";

browserTest("two people have a browser each, with nothing of the other's in it", async ({ open }) => {
  const [one, other] = await Promise.all([open(), open({ viewport: { width: 360, height: 740 } })]);
  await one.addCookies([{ name: "who", value: "one", url: "http://localhost" }]);
  expect(await one.cookies()).toHaveLength(1);
  expect(await other.cookies()).toHaveLength(0);
  const page = await other.newPage();
  await page.setContent("<h1>A folkmoot</h1>");
  expect(await page.getByRole("heading").textContent()).toBe("A folkmoot");
  expect(await page.evaluate(() => window.innerWidth)).toBe(360);
});

browserTest("a picture without words and grey on grey are found by axe", async ({ open }) => {
  const page = await (await open()).newPage();
  await page.setContent(
    '<!doctype html><html lang="en"><title>t</title><main><h1>A</h1><img src="x"><p style="color:#999;background:#aaa">faint</p></main></html>',
  );
  const failures = await accessibilityFailures(page);
  expect(failures.join("\n")).toMatch(/image-alt.*\n.*color-contrast|color-contrast[^]*image-alt/);
});
