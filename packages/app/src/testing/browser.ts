import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from "playwright-core";
import { test } from "vitest";
import { chromiumFlags, chromiumPath, noChromium } from "./chromium.js";

/** The browser of this test file, started when first asked for and closed at its end; null where there is none. */
export function testBrowser(): Promise<Browser | null> {
  return (running ??= launch());
}

/** Opens a person's own browser: cookies, storage and size of its own. */
export type OpenBrowser = (options?: BrowserContextOptions) => Promise<BrowserContext>;

/** A test that drives a real browser; skipped, with the reason, where there is none. `open()` as often as there are people in it. */
export const browserTest = test.extend<{ open: OpenBrowser }>({
  open: async ({ skip }, use) => {
    const browser = await testBrowser();
    if (browser === null) return skip(noChromium);
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", timezoneId: "Europe/London", ...options });
      context.setDefaultTimeout(longestWait);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
});

const longestWait = 15_000;
let running: Promise<Browser | null> | null = null;

/** Closes the browser of a test file, if it had one. */
export async function closeBrowser(): Promise<void> {
  await (await running)?.close();
  running = null;
}

async function launch(): Promise<Browser | null> {
  const executablePath = chromiumPath();
  if (executablePath === null) {
    process.stderr.write(`Browser tests are skipped: ${noChromium}.\n`);
    return null;
  }
  return chromium.launch({ executablePath, args: chromiumFlags });
}
