import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Every failure of WCAG 2.2 A and AA that axe finds on the page as it stands, one line each; empty is what we want. */
export async function accessibilityFailures(page: Page): Promise<string[]> {
  await page.evaluate(minified);
  return run(page, { runOnly: { type: "tag", values: [...levels] } });
}

/** The same for what other colours can change, on a page that was looked at before: contrast alone. */
export function contrastFailures(page: Page): Promise<string[]> {
  return run(page, { runOnly: { type: "rule", values: ["color-contrast"] } });
}

/** What a wider screen can break on a page that was looked at on a phone: what scrolls, what is too small to hit. */
export function wideFailures(page: Page): Promise<string[]> {
  return run(page, { runOnly: { type: "rule", values: ["scrollable-region-focusable", "target-size"] } });
}

async function run(page: Page, options: RunOptions): Promise<string[]> {
  const how: RunOptions = { ...options, resultTypes: ["violations"], preload: false };
  const violations = await page.evaluate(
    async (given) => (await (window as unknown as { axe: typeof axe }).axe.run(document, given)).violations,
    how,
  );
  return violations.flatMap((failure) =>
    failure.nodes.map((node) => `${failure.id}: ${failure.help} at ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  );
}

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Every page that is looked at has to read it anew. */
const minified = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
