import { renderToString } from "preact-render-to-string";
import type { Page } from "playwright-core";
import type { JSX } from "preact";
import { expect } from "vitest";
import { contentSecurityPolicy } from "../../platform/http/headers.js";
import { accessibilityFailures } from "../../testing/accessibility.js";
import { browserTest, type OpenBrowser } from "../../testing/browser.js";
import { bundledStyles } from "./bundled.js";
import { Gallery, SamplePrint } from "./gallery.js";
import { Layout, MarkdownText } from "../index.js";
import { HostileBody } from "./hostile.js";
import { payloads } from "./payloads.js";
import { viewer } from "./samples.js";

const sizes = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];
const schemes = ["light", "dark"] as const;

for (const viewport of sizes)
  for (const colorScheme of schemes)
    browserTest(`every component passes axe at ${viewport.width} px, ${colorScheme}`, async ({ open }) => {
      const page = await draw(open, <Gallery />, { viewport, colorScheme });
      expect(await accessibilityFailures(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
    });

browserTest("with the system's own colours (forced colours) buttons keep their edges", async ({ open }) => {
  const page = await draw(open, <Gallery />, { viewport: { width: 360, height: 740 }, forcedColors: "active", reducedMotion: "reduce" });
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(
    await page
      .locator(".button")
      .first()
      .evaluate((button) => getComputedStyle(button).borderTopStyle),
  ).toBe("solid");
});

browserTest("the keyboard reaches the content first by the skip link, and what has the focus can be seen", async ({ open }) => {
  const page = await draw(open, <Gallery />, { viewport: { width: 1280, height: 900 } });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator(".skip-link").focus();
  expect(await page.locator(".skip-link").isVisible()).toBe(true);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => (document.activeElement === null ? "" : getComputedStyle(document.activeElement).outlineStyle))).toBe("solid");
});

browserTest("nothing that anybody can write runs in a browser or becomes an element", async ({ open }) => {
  const page = await draw(open, <Everywhere words={payloads.map(() => "Notice of an amendment")} />, {});
  const harmless = await elements(page);
  await show(page, <Everywhere words={payloads} />);
  expect(await elements(page)).toEqual(harmless);
  await page.mouse.move(400, 400);
  expect(await page.evaluate(() => "hurt" in window)).toBe(false);
});

browserTest("nothing that anybody can write as Markdown runs in a browser or leads to a script", async ({ open }) => {
  const page = await draw(
    open,
    <Layout viewer={viewer} title="Discussion">
      {payloads.map((words) => (
        <MarkdownText key={words}>{words}</MarkdownText>
      ))}
    </Layout>,
    {},
  );
  expect(await page.evaluate(() => "hurt" in window)).toBe(false);
  const inText = page.locator(".markdown *");
  const names = new Set(await inText.evaluateAll((found) => found.map((element) => element.tagName)));
  for (const name of names) expect(["P", "A", "UL", "OL", "LI", "BLOCKQUOTE", "PRE", "CODE", "EM", "STRONG", "BR", "HR"]).toContain(name);
  const addresses = await page
    .locator(".markdown a")
    .evaluateAll((found) => found.map((link) => (link instanceof HTMLAnchorElement ? link.protocol : "")));
  for (const protocol of addresses) expect(["https:", "http:", "mailto:"]).toContain(protocol);
});

function Everywhere({ words }: { words: readonly string[] }): JSX.Element {
  return (
    <Layout viewer={viewer} title="Everywhere">
      {words.map((one, index) => (
        <HostileBody key={index} words={one} />
      ))}
    </Layout>
  );
}

function elements(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.body.querySelectorAll("*")].map((element) => [element.tagName, ...element.getAttributeNames()].join(" ")));
}

browserTest("a certificate prints on one sheet of A4", async ({ open }) => {
  const page = await draw(open, <SamplePrint />, {});
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12]/);
});

async function draw(open: OpenBrowser, body: JSX.Element, options: Parameters<OpenBrowser>[0]): Promise<Page> {
  const context = await open(options);
  const page = await context.newPage();
  await show(page, body);
  return page;
}

const address = "http://gallery.test";
const html: { current: string } = { current: "" };
const drawn = new WeakSet<Page>();

/** As the server would send it: the same policy, the style in a file of its own. */
async function show(page: Page, body: JSX.Element): Promise<void> {
  html.current = `<!doctype html>${renderToString(body)}`;
  if (!drawn.has(page)) {
    drawn.add(page);
    const css = await bundledStyles();
    await page.route(`${address}/**`, (route) =>
      route.request().url().endsWith(".css")
        ? route.fulfill({ contentType: "text/css", body: css })
        : route.fulfill({
            contentType: "text/html; charset=utf-8",
            headers: { "content-security-policy": contentSecurityPolicy },
            body: html.current,
          }),
    );
  }
  await page.goto(`${address}/`);
}

function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
