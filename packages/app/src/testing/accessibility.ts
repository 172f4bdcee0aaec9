import axe from "axe-core";
import type { Page } from "playwright-core";

/** Every failure of WCAG 2.2 A and AA that axe finds on the page as it stands, one line each; empty is what we want. */
export async function accessibilityFailures(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((options) => (window as unknown as { axe: typeof axe }).axe.run(document, options), {
    runOnly: { type: "tag" as const, values: [...levels] },
  });
  return violations.flatMap((failure) =>
    failure.nodes.map((node) => `${failure.id}: ${failure.help} at ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  );
}

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
