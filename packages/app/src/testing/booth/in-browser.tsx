import { renderToString } from "preact-render-to-string";
import type { JSX } from "preact";
import type { Page, Route } from "playwright-core";
import { expect } from "vitest";
import { fingerprint } from "@folkmoot/ballot";
import type { BallotAnswer, BoxState, TrusteeAnswer } from "../../features/boxes/contract.js";
import { contentSecurityPolicy } from "../../platform/http/headers.js";
import { bundledIsland, bundledStyles } from "../../ui/gallery/bundled.js";
import { viewer } from "../../ui/gallery/samples.js";
import { BoothShell, Layout } from "../../ui/index.js";
import type { OpenBrowser } from "../browser.js";
import type { Hall } from "./hall.js";

const PAGE = { path: "/o/river/motions/7", csrf: "x", title: "What to build" };
type Browser = Parameters<OpenBrowser>[0];

/** The booth in a browser, with a server that takes every ballot once it has failed in these ways. */
export async function booth(
  open: OpenBrowser,
  { state }: Pick<Hall, "state">,
  paper: JSX.Element,
  failures: (number | "lost")[] = [],
  browser: Browser = {},
) {
  const posted: string[] = [];
  const body = (
    <BoothShell page={{ ...PAGE, grades: null }} review="Review your vote" without={<p>A secret vote needs a script.</p>}>
      {paper}
    </BoothShell>
  );
  const take = (route: Route, fields: URLSearchParams): Promise<void> => {
    const ballot = fields.get("ballot") ?? "";
    posted.push(ballot);
    const failure = failures.shift();
    if (failure === "lost") return route.abort();
    const busy: BallotAnswer = { outcome: "refused", code: "busy", words: "" };
    if (failure !== undefined) return route.fulfill({ status: failure, headers: { "retry-after": "1" }, json: busy });
    return route.fulfill({ json: { outcome: "accepted", tracker: fingerprint(ballot), promise: "accepted" } satisfies BallotAnswer });
  };
  return { page: await island(open, { name: "booth", body, state: () => state, take, browser }), posted };
}

/** The page of a trustee or of the registrar, with a server that knows how things stand and takes everything; where `take` says false it doesn't answer. */
export async function officerPage(
  open: OpenBrowser,
  name: "trustee" | "registrar",
  {
    state,
    take,
    archive = () => null,
  }: { readonly state: () => BoxState; readonly take: (fields: URLSearchParams) => unknown; readonly archive?: Island["archive"] },
): Promise<Page> {
  const body = <div class="booth flow" {...{ [`data-${name}`]: JSON.stringify(PAGE) }} />;
  const taken: TrusteeAnswer = { outcome: "taken" };
  return island(open, {
    name,
    body,
    state,
    archive,
    take: (route, fields) => (take(fields) === false ? route.abort() : route.fulfill({ json: taken })),
  });
}

interface Island {
  readonly name: "booth" | "trustee" | "registrar";
  readonly body: JSX.Element;
  readonly state: () => BoxState;
  readonly take: (route: Route, fields: URLSearchParams) => Promise<void>;
  readonly archive?: () => Uint8Array | null;
  readonly browser?: Browser;
}

/** As the server would send it: the same policy, style and script in files of their own. */
async function island(open: OpenBrowser, { name, body, state, take, archive = () => null, browser = {} }: Island): Promise<Page> {
  const page = await (await open(browser)).newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && !message.text().includes("Failed to load") && errors.push(message.text()));
  const [script, css] = [await bundledIsland(name), await bundledStyles()];
  const html = `<!doctype html>${renderToString(
    <Layout viewer={viewer} title={PAGE.title} scripts={[{ src: "/island.js" }]}>
      <h1>{PAGE.title}</h1>
      {body}
    </Layout>,
  )}`;
  await page.route("http://booth.test/**", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith(".js")) return route.fulfill({ contentType: "text/javascript", body: script });
    if (pathname.endsWith(".css")) return route.fulfill({ contentType: "text/css", body: css });
    const box = pathname.endsWith(".bel") ? archive() : null;
    if (box !== null) return route.fulfill({ body: Buffer.from(box) });
    if (pathname.endsWith("/state.json")) return route.fulfill({ json: state() });
    if (route.request().method() === "POST") return take(route, new URLSearchParams(route.request().postData() ?? ""));
    return route.fulfill({ contentType: "text/html; charset=utf-8", headers: { "content-security-policy": contentSecurityPolicy }, body: html });
  });
  await page.goto(`http://booth.test${PAGE.path}/vote`);
  expect(errors).toEqual([]);
  return page;
}

/** Waits for the step with this heading, which has the focus. */
export async function heading(page: Page, words: string): Promise<void> {
  await page.locator("h2:focus", { hasText: words }).waitFor();
}
