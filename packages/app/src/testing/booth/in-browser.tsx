import { renderToString } from "preact-render-to-string";
import type { JSX } from "preact";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { fingerprint } from "@folkmoot/ballot";
import { contentSecurityPolicy } from "../../platform/http/headers.js";
import type { OpenBrowser } from "../browser.js";
import { bundledIsland, bundledStyles } from "../../ui/gallery/bundled.js";
import { viewer } from "../../ui/gallery/samples.js";
import { BoothShell, Layout } from "../../ui/index.js";
import type { BallotAnswer } from "../../features/boxes/contract.js";
import type { Hall } from "./hall.js";

/** The booth in a browser, with a server that takes every ballot once it has failed in these ways. */
export async function booth(
  open: OpenBrowser,
  { state }: Pick<Hall, "state">,
  paper: JSX.Element,
  failures: (number | "lost")[] = [],
  options: Parameters<OpenBrowser>[0] = {},
) {
  const page = await (await open(options)).newPage();
  const [posted, errors]: [string[], string[]] = [[], []];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && !message.text().includes("Failed to load") && errors.push(message.text()));
  const [script, css] = [await bundledIsland("booth"), await bundledStyles()];
  await page.route("http://booth.test/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith(".js")) return route.fulfill({ contentType: "text/javascript", body: script });
    if (pathname.endsWith(".css")) return route.fulfill({ contentType: "text/css", body: css });
    if (pathname.endsWith("/state.json")) return route.fulfill({ json: state });
    if (!pathname.endsWith("/box/ballot"))
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: { "content-security-policy": contentSecurityPolicy },
        body: html(paper),
      });
    const ballot = new URLSearchParams(route.request().postData() ?? "").get("ballot") ?? "";
    posted.push(ballot);
    const failure = failures.shift();
    if (failure === "lost") return route.abort();
    if (failure !== undefined)
      return route.fulfill({
        status: failure,
        headers: { "retry-after": "1" },
        json: { outcome: "refused", code: "busy", words: "" } satisfies BallotAnswer,
      });
    return route.fulfill({ json: { outcome: "accepted", tracker: fingerprint(ballot), promise: "accepted" } satisfies BallotAnswer });
  });
  await page.goto("http://booth.test/o/river/motions/7/vote");
  expect(errors).toEqual([]);
  return { page, posted, errors };
}

function html(paper: JSX.Element): string {
  const page = { path: "/o/river/motions/7", csrf: "x", title: "What to build", grades: null };
  const body = (
    <Layout viewer={viewer} title="What to build" scripts={[{ src: "/booth.js" }]}>
      <h1>What to build</h1>
      <BoothShell page={page} review="Review your vote" without={<p>A secret vote needs a script.</p>}>
        {paper}
      </BoothShell>
    </Layout>
  );
  return `<!doctype html>${renderToString(body)}`;
}

/** Waits for the step with this heading, which has the focus. */
export async function heading(page: Page, words: string): Promise<void> {
  await page.locator("h2:focus", { hasText: words }).waitFor();
}
