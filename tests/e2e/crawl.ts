import type { Page } from "playwright-core";
import { accessibilityFailures, contrastFailures } from "../../packages/app/src/testing/accessibility.js";

export interface Crawled {
  /** Every address that was opened. */
  readonly visited: readonly string[];
  /** What is wrong on any of them, with its address. */
  readonly failures: readonly string[];
}

const long = process.env["FOLKMOOT_LONG"] === "1";
/** Of addresses that differ only in a number or an id, so many are followed: the next entry of the record is like the last. */
const MOST_ALIKE = long ? 3 : 1;
const MOST_PAGES = 150;
const download = /\/(export|export\.csv|text\.md|result\.csv|result\.json|checkpoint|proof|feed\.atom|calendar\.ics)$|^\/assets\/|^\/\.well-known\//;

/** Follows every link from the addresses given, and looks at each page in light and in dark. A page that is built like one seen before is not looked at again. */
export async function crawl(page: Page, url: string, { from, seen }: { from: readonly string[]; seen: Set<string> }): Promise<Crawled> {
  const waiting = [...from];
  const known = new Set(waiting);
  const alike = new Map<string, number>();
  const visited: string[] = [];
  const failures: string[] = [];
  for (let path = waiting.shift(); path !== undefined && visited.length < MOST_PAGES; path = waiting.shift()) {
    const answer = await page.goto(url + path);
    visited.push(path);
    if ((answer?.status() ?? 500) >= 500) failures.push(`${path}: ${answer?.status()}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) failures.push(`${path}: ${wide} px wider than the screen`);
    const build = await built(page);
    if (!seen.has(build)) failures.push(...(await lookAt(page)).map((failure) => `${path}: ${failure}`));
    seen.add(build);
    for (const found of await linksOf(page)) {
      const kind = kindOf(found);
      if (known.has(found) || download.test(found.split("?")[0] ?? "") || (alike.get(kind) ?? 0) >= MOST_ALIKE) continue;
      known.add(found);
      alike.set(kind, (alike.get(kind) ?? 0) + 1);
      waiting.push(found);
    }
  }
  return { visited, failures };
}

async function lookAt(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await accessibilityFailures(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = (await contrastFailures(page)).map((failure) => `in the dark, ${failure}`);
  return [...light, ...dark];
}

function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
      .filter((link) => link.origin === location.origin)
      .map((link) => link.pathname + link.search),
  );
}

/** How a page is built: which elements stand within which. Two entries of a record are built alike; in the long run each is looked at all the same. */
function built(page: Page): Promise<string> {
  return page.evaluate((whole) => {
    const chain = (element: Element): string =>
      element.parentElement === null ? "" : `${chain(element.parentElement)} ${element.tagName}.${[...element.classList].join(".")}`;
    const all = [...document.body.querySelectorAll("*")].map((element) => chain(element) + (whole ? element.textContent : ""));
    return [...new Set(all)].toSorted().join("\n");
  }, long);
}

function kindOf(path: string): string {
  return path.replaceAll(/[A-Za-z0-9_-]{22,}|[0-9a-f-]{36}/g, ":id").replaceAll(/\d+/g, ":n");
}
