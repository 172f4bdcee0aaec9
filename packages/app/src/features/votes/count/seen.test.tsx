import { renderToString } from "preact-render-to-string";
import type { Page } from "playwright-core";
import type { JSX } from "preact";
import { expect } from "vitest";
import { accessibilityFailures, contrastFailures, wideFailures } from "../../../testing/accessibility.js";
import { browserTest } from "../../../testing/browser.js";
import { countedSample, sampleOf, type SamplePaper } from "../../../testing/counted.js";
import { bundledStyles } from "../../../ui/gallery/bundled.js";
import { viewer } from "../../../ui/gallery/samples.js";
import { Form, Layout } from "../../../ui/index.js";
import { PaperFields } from "../paper/fields.js";
import { PaperResultSection } from "../paper/result-page.js";

const LONG = "Benches along the whole of the northern bank, from the old weir to the footbridge at Millbrook";

/** Ten candidates for four places, of whom one leaves at nearly every stage: the widest table and the longest story there are. */
const LARGE: SamplePaper = {
  method: "stv-scottish",
  places: 4,
  titles: [LONG, ...Array.from({ length: 9 }, (_, n) => `Candidate ${n + 2}`)],
  papers: Array.from(
    { length: 10 },
    (_, n) => `${700 - n * n * 6} ${[n, (n * 3 + 1) % 10, (n * 7 + 2) % 10].filter((each, at, all) => all.indexOf(each) === at).join(">")}`,
  ),
};

const RESULTS: readonly SamplePaper[] = [
  LARGE,
  ...(["ranked-pairs", "majority-judgment", "budget-equal-shares"] as const).map((each) => sampleOf(each)),
];
const PAPERS: readonly SamplePaper[] = [sampleOf("majority-judgment", [LONG, "Open banks", "A map", "A boat"]), sampleOf("plurality")];

function result(sample: SamplePaper): JSX.Element {
  const counted = countedSample(sample);
  const { for: wanted, against, abstain } = counted.result.count;
  return (
    <PaperResultSection
      viewer={viewer}
      {...counted}
      answered={wanted + against + abstain}
      entitled={9_000}
      closedAt="2017-01-14T09:30:00Z"
      scope="result-1"
      path="/result"
      asked={{ one: 0, other: 1 }}
    />
  );
}

function papers(): JSX.Element {
  const errors = [{ field: "grade-1", message: "Give each a grade." }];
  return (
    <Form action="/paper" csrf="sample">
      {PAPERS.map((sample) => (
        <PaperFields key={sample.method} on={countedSample(sample).on} texts={[]} typed={{ "grade-0": "1" }} chosen={["1"]} errors={errors} />
      ))}
    </Form>
  );
}

browserTest("results and papers of every kind pass axe with everything opened, and nobody scrolls a page sideways", async ({ open }) => {
  const page = await (await open({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" })).newPage();
  const css = await bundledStyles();
  const wrong: string[] = [];
  for (const body of [...RESULTS.map(result), papers()]) {
    await page.setContent(
      `<!doctype html>${renderToString(
        <Layout viewer={viewer} title="Result">
          <h1>Result</h1>
          {body}
        </Layout>,
      )}`,
    );
    await page.addStyleTag({ content: css });
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    wrong.push(...(await failures(page)));
  }
  expect(wrong).toEqual([]);
});

/** On a phone in light and in the dark, and what a desk can break. */
async function failures(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 740 });
  const onPhone = [...(await sideways(page)), ...(await accessibilityFailures(page))];
  await page.emulateMedia({ colorScheme: "dark" });
  const inTheDark = await contrastFailures(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  return [...onPhone, ...inTheDark, ...(await sideways(page)), ...(await wideFailures(page))];
}

async function sideways(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return wide > 0 ? [`${wide} px wider than the screen`] : [];
}
