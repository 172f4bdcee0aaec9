import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { chromiumFlags, chromiumPath, noChromium } from "../../packages/app/src/testing/chromium.js";
import { amend, PEOPLE, signInByTheInbox, type AtTheirBrowsers, type Name } from "../../tests/e2e/journeys/amendment.js";
import { liveThroughTheEvening } from "../../tests/e2e/journeys/evening.js";
import { choosePriorities } from "../../tests/e2e/journeys/priorities.js";
import { dataFolder, startServer } from "../../tests/e2e/running-server.js";
import { say } from "../house/say.js";

const still = { reducedMotion: "reduce", locale: "en-GB", timezoneId: "Europe/London" } as const;
const screen: BrowserContextOptions = { viewport: { width: 1280, height: 860 }, colorScheme: "light", ...still };
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, colorScheme: "dark", ...still };
const largest = 200 * 1024;

/** Lives through both rehearsals of a fresh Folkmoot as a newcomer would, and keeps what is on the screen at the moments that the README shows. */
export async function takePictures(into: string): Promise<void> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(noChromium);
  mkdirSync(into, { recursive: true });
  const folder = dataFolder();
  const [server, browser] = await Promise.all([startServer({ dataDir: folder.path }), chromium.launch({ executablePath, args: chromiumFlags })]);
  try {
    await ofTheEvening(browser, server.url, into);
    await ofTheAmendment(browser, server.url, into);
    await ofTheCall(browser, server.url, into);
  } finally {
    await browser.close();
    await server.stop();
    folder.remove();
  }
}

async function ofTheEvening(browser: Browser, url: string, into: string): Promise<void> {
  const page = await browser.newPage(screen);
  await liveThroughTheEvening(page, url, async (_, moment) => {
    if (moment === "19-40") await picture(page, join(into, "refusal.png"), { from: "#title-19-40" });
  });
}

async function ofTheAmendment(browser: Browser, url: string, into: string): Promise<void> {
  const at = await everybody(browser, url, phone);
  await amend(at, url, async (page, moment) => {
    if (moment === "drafting") await picture(page, join(into, "drafting.png"), { from: ".desk" });
    if (moment === "notice") await picture(page, join(into, "motion.png"));
    if (page !== at("Tamsin Weir")) return;
    if (moment === "waiting") await picture(page, join(into, "waiting.png"));
    if (moment === "vote") await picture(page, join(into, "vote.png"), { from: "fieldset", height: 520 });
  });
  const outside = await browser.newPage(screen);
  await outside.goto(`${url}/o/riverside`);
  await picture(outside, join(into, "home.png"), { height: 1_250 });
  await outside.goto(`${url}/o/riverside/constitution`);
  await picture(outside, join(into, "book.png"), { from: '[id="clause-6A.1"]', margin: 72 });
  await outside.goto(`${url}/o/riverside/motions/1/certificate`);
  await picture(outside, join(into, "certificate.png"), { from: ".certificate", height: 1_300, margin: 14 });
}

async function ofTheCall(browser: Browser, url: string, into: string): Promise<void> {
  const at = await everybody(browser, url, { ...phone, viewport: { width: 360, height: 1_000 }, colorScheme: "light" });
  await choosePriorities(at, url, async (page, moment) => {
    if (moment === "call") await picture(page, join(into, "call.png"), { from: "#options", height: 415, margin: 14 });
    if (moment === "paper") await picture(page, join(into, "paper.png"), { from: "main h1", height: 705, margin: 14 });
  });
}

/** All of them signed in, Tamsin Weir on a phone. */
async function everybody(browser: Browser, url: string, hers: BrowserContextOptions): Promise<AtTheirBrowsers> {
  const pages = new Map<Name, Page>();
  for (const name of PEOPLE) {
    const page = await browser.newPage(name === "Tamsin Weir" ? hers : screen);
    await signInByTheInbox(page, url, name);
    pages.set(name, page);
  }
  return (name) => {
    const page = pages.get(name);
    if (page === undefined) throw new Error(`${name} is not here`);
    return page;
  };
}

/** A piece of the page as wide as the screen, from its top or from one of its elements. */
async function picture(
  page: Page,
  path: string,
  { from, height, margin = 24 }: { from?: string; height?: number; margin?: number } = {},
): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const top =
    from === undefined
      ? 0
      : await page
          .locator(from)
          .first()
          .evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
  const { width, height: seen } = page.viewportSize() ?? { width: 1280, height: 860 };
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: Math.max(0, top - margin), width, height: height ?? seen } });
  const { size } = statSync(path);
  if (size > largest) throw new Error(`${path} has ${size} bytes; at most ${largest} are wanted`);
  say(`${path} (${Math.round(size / 1024)} kB)`);
}
