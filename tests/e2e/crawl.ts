import type { Page } from "playwright-core";
import { glanceAt, lookAt } from "./looked-at.js";

export interface Crawled {
  /** Every address that was opened and showed a page of its own. */
  readonly visited: readonly string[];
  /** What is wrong on any of them, with its address. */
  readonly failures: readonly string[];
}

/** What stands in the place of a token in an address that a letter would hold. */
export const NO_TOKEN = "x";

const long = process.env["FOLKMOOT_LONG"] === "1";
/** Of addresses that differ only in a number or an id, so many are followed: the next entry of the record is like the last. */
const MOST_ALIKE = long ? 3 : 1;
const MOST_PAGES = 250;
/** What isn't a page, and the links that would turn every page after them into another language. */
const leftAlone =
  /\/(export|export\.csv|text\.(md|html|xml)|amendment\.xml|checkpoint|proof|feed\.atom|calendar\.ics|result\.csv|result\.json|openapi\.json)$|\/result\/[^/]+\/[^/]+$|\/(files|pictures)\/[^/]+$|^\/(assets|\.well-known|language)\//;

/**
 * Follows every link from the addresses given. A page with a part that none before it had (an element within others of its kind) is looked at closely,
 * on a phone and on a desk, in light, in dark and in German; of every other one it is asked whether it is whole, since its parts have been looked at.
 */
export async function crawl(
  page: Page,
  url: string,
  { from, seen, followed }: { from: readonly string[]; seen: Set<string>; followed: Set<string> },
): Promise<Crawled> {
  const waiting = [...from];
  const known = new Set(waiting);
  const alike = new Map<string, number>();
  const visited: string[] = [];
  const failures: string[] = [];
  for (let path = waiting.shift(); path !== undefined && visited.length < MOST_PAGES; path = waiting.shift()) {
    const answer = await page.goto(url + path);
    const status = answer?.status() ?? 500;
    // An address from a letter is known to nobody else: what it shows to whoever guesses one is its page here.
    const isShown = status < 400 || path.split(/[?=/]/).at(-1) === NO_TOKEN;
    if (isShown && new URL(page.url()).pathname === path.split(/[?#]/)[0]) visited.push(path);
    if (status >= 500) failures.push(`${path}: ${status}`);
    const news = (await partsOf(page)).filter((part) => !seen.has(part));
    for (const part of news) seen.add(part);
    const wrong = news.length > 0 ? [...(await lookAt(page)), ...(await inGerman(page))] : await glanceAt(page);
    failures.push(...wrong.map((failure) => `${path}: ${failure}`));
    for (const found of await linksOf(page)) {
      const kind = kindOf(found);
      if (known.has(found) || leftAlone.test(found.split("?")[0] ?? "") || (alike.get(kind) ?? 0) >= MOST_ALIKE) continue;
      known.add(found);
      alike.set(kind, (alike.get(kind) ?? 0) + 1);
      // Somebody else at the same browser sees what they see at the addresses given, not everything once more.
      if (followed.has(kind)) continue;
      waiting.push(found);
    }
  }
  for (const kind of alike.keys()) followed.add(kind);
  return { visited, failures };
}

/** Whoever's browser asks for German is answered in it; that every word of it is German is tested from the list of pages. */
async function inGerman(page: Page): Promise<string[]> {
  const html = await (await page.request.get(page.url(), { headers: { "accept-language": "de" } })).text();
  return html.includes('<html lang="de"') ? [] : ["not in German for whoever asks for it"];
}

function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
      .filter((link) => link.origin === location.origin)
      .map((link) => link.pathname + link.search),
  );
}

/** What a page is built of: each element within those that it stands in. Two entries of a record have the same parts; in the long run their words count as well. */
function partsOf(page: Page): Promise<string[]> {
  return page.evaluate((whole) => {
    const parts = new Set<string>();
    const walk = (within: Element, above: string): void => {
      for (const element of within.children) {
        const kind = [element.tagName, element.getAttribute("type"), element.getAttribute("role"), ...element.classList].join(".");
        const part = `${above} ${kind}`;
        parts.add(whole ? part + element.textContent : part);
        walk(element, part);
      }
    };
    walk(document.documentElement, "");
    return [...parts];
  }, long);
}

/** Addresses of one kind lead to pages that are built alike. */
function kindOf(path: string): string {
  return path
    .replaceAll(/=[^&]*/g, "")
    .replaceAll(/[A-Za-z0-9_-]{22,}|[0-9a-f-]{36}/g, ":id")
    .replaceAll(/\d+/g, ":n");
}
