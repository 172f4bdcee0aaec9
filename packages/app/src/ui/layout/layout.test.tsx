import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { viewer } from "../gallery/samples.js";
import { Layout } from "./layout.js";

const draw = (looking: typeof viewer | null): string =>
  renderToString(
    <Layout viewer={looking} title="Motions">
      <p>Body</p>
    </Layout>,
  );

test("a page says what it is and whose, and begins with a way past the navigation", () => {
  const html = draw(viewer);
  expect(html).toContain("<title>Motions · The Riverside Movement</title>");
  expect(html).toMatch(/<body class="site"><a class="skip-link" href="#main">/);
  expect(html).toContain('<main class="site-main" id="main" tabindex="-1">');
  expect(html).not.toContain("<script");
  expect(html).not.toMatch(/\sstyle=/);
});

test("the place one is at is marked, and the places below it too", () => {
  expect(draw(viewer)).toContain('href="/o/movement/motions" aria-current="page"');
  expect(draw({ ...viewer, path: "/o/movement/motions/4" })).toContain('href="/o/movement/motions" aria-current="true"');
  expect(draw({ ...viewer, path: "/o/movement/motionsother" })).not.toContain("aria-current");
});

test("a rehearsal says so with its clock on every page; a real organisation says that its members have not confirmed it yet", () => {
  expect(draw(viewer)).toContain("Saturday 14 January 2017, 09:30 (London)");
  const real = draw({ ...viewer, organisation: { ...viewer.organisation, mode: "real" } });
  expect(real).toContain("Not yet confirmed by its members");
  expect(real).not.toContain("Rehearsal");
});

test("somebody who isn't signed in finds the way in, and no list of members", () => {
  const html = draw({ ...viewer, member: null });
  expect(html).toContain('href="/o/movement/sign-in"');
  expect(html).not.toContain('href="/o/movement/members"');
});

test("a colour that isn't on the list is drawn as ink", () => {
  expect(draw({ ...viewer, organisation: { ...viewer.organisation, accent: '"><script>' } })).toContain('data-accent="ink"');
  expect(draw({ ...viewer, organisation: { ...viewer.organisation, accent: "moss" } })).toContain('data-accent="moss"');
});

test("the foot says how far the record reaches", () => {
  expect(draw(viewer)).toContain("holds 1,204 signed entries");
  expect(draw(null)).not.toContain("record");
});
