import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { OPTIONS_METHODS, type OptionsMethod } from "@folkmoot/tally";
import { countedSample, SAMPLE_TITLES, sampleOf, type SamplePaper } from "../../../testing/counted.js";
import { words } from "../../../testing/reading.js";
import { payloads } from "../../../ui/gallery/payloads.js";
import { viewer } from "../../../ui/gallery/samples.js";
import { Speaking } from "../../../ui/index.js";
import { PaperResultSection } from "../paper/result-page.js";
import type { Asked } from "./compare-form.js";

function drawn(sample: SamplePaper, { language = "en", asked = null }: { language?: "en" | "de"; asked?: Asked | null } = {}): string {
  const counted = countedSample(sample);
  const { for: wanted, against, abstain } = counted.result.count;
  return renderToString(
    <Speaking language={language}>
      <PaperResultSection
        viewer={{ ...viewer, language }}
        {...counted}
        answered={wanted + against + abstain}
        entitled={40}
        closedAt="2017-01-14T09:30:00Z"
        scope="result-1"
        path="/result"
        asked={asked}
      />
    </Speaking>,
  );
}

const read = (sample: SamplePaper, asked: Asked | null = null): string => words(drawn(sample, { asked }));

for (const method of Object.keys(OPTIONS_METHODS) as OptionsMethod[])
  test(`${method}: each option stands with its own reason, any two can be compared, and nothing is left unsaid in either language`, () => {
    for (const language of ["en", "de"] as const) {
      const html = drawn(sampleOf(method), { language, asked: { one: 3, other: 0 } });
      expect(words(html)).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
      const standings = html.slice(html.indexOf('<ol class="standings">'), html.indexOf("</ol>", html.indexOf('<ol class="standings">')));
      const standing = standings.split('<li class="standing"').slice(1);
      expect(standing).toHaveLength(SAMPLE_TITLES.length);
      for (const one of standing) expect(words(`<li${one}`)).toMatch(/[.!]\s*$/);
      expect(html).toContain("compare__answer");
    }
  });

test("what somebody called an option is text everywhere, whatever they wrote", () => {
  for (const payload of payloads)
    for (const method of ["stv-scottish", "schulze", "majority-judgment", "budget-equal-shares"] as const) {
      const [plain, hostile] = [SAMPLE_TITLES, [payload, ...SAMPLE_TITLES.slice(1)]].map((titles) =>
        drawn(sampleOf(method, titles), { asked: { one: 0, other: 1 } }),
      );
      const tags = (html = ""): string[] => [...html.matchAll(/<(\w+)[\s>]/g)].map(([, tag = ""]) => tag);
      expect(tags(hostile)).toEqual(tags(plain));
    }
});

// Three places of 100 papers: the quota is 26. The first two have more than that; what they don't need goes to D and C; E leaves, and D is elected before C.
const STV: SamplePaper = {
  method: "stv-scottish",
  titles: ["Ada", "Ben", "Cleo", "Dan", "Eve"],
  places: 3,
  papers: ["40 0>3", "30 1>2", "12 2", "10 3", "8 4>2"],
};

test("an election by transferable vote is told stage by stage, with what moved, and every number stands in its table", () => {
  const said = read(STV);
  expect(said).toContain("3 were elected: Ada Ben Dan");
  expect(said).toContain("The line in each bar marks the 26 that were needed.");
  expect(said).toMatch(/Ada Elected First choice on 40 of 100 papers At stage 1 “Ada” had 40; 26 were needed\./);
  expect(said).toMatch(/Stage 1 The first choices of 100 papers\. Elected: “Ada” and “Ben”\./);
  expect(said).toMatch(/Stage 2 “Ada” needs 14 less than it has: that goes on\. To “Dan” 14\./);
  expect(said).toMatch(/Stages 1 to \d/);
  expect(said).toMatch(/Needed 26 26 26/);
  expect(said).toMatch(/All together 100 100 100/);
});

test("more options than anybody could tell apart are not drawn; every one keeps its sentence and its numbers", () => {
  const titles = Array.from({ length: 70 }, (_, n) => `Candidate ${n + 1}`);
  const html = drawn({ ...STV, titles, papers: titles.map((_, n) => `${100 - n} ${n}>${(n + 1) % titles.length}`) });
  expect(html).not.toContain("votes-flow__stage");
  expect(words(html)).toContain("There are too many of them to be drawn");
  expect(html.match(/class="standing"/g)).toHaveLength(70);
  expect(words(html)).toContain("Stages 1 to 6");
});

test("by Meek's rule papers are shared out before somebody leaves, and the bar shows who does", () => {
  const said = read({ ...STV, method: "stv-meek" });
  expect(said).toMatch(
    /Stage 3 The papers are shared out again\. To “Dan” 14\.99999996 and “Cleo” 4\.99999998\. “Eve” leaves with the fewest votes\./,
  );
  expect(said).toContain("“Dan” left the count with 24.99999996; “Cleo” had 24.99999998, which this rule takes as equal: the lot");
  expect(drawn({ ...STV, method: "stv-meek" }).split('class="votes-flow__stage"')[3]).toContain("votes-flow__part--out");
});

test("the bars of an election tell those who hear the page what everybody has", () => {
  expect(drawn(STV)).toContain("Ada: 40, Ben: 30, Dan: 10, Cleo: 12 and Eve: 8");
});

test("why one was elected and the other not is one sentence for any two", () => {
  expect(read(STV, { one: 4, other: 0 })).toMatch(/“Ada” stands above “Eve”\. “Ada” was elected at stage 1; “Eve” left the count at stage \d\./);
  expect(read(STV, { one: 1, other: 1 })).toContain("These are one and the same. Choose two.");
  expect(read(STV, { one: 9, other: 0 })).not.toContain("stands above");
});

test("where nothing wins against all others it is said first, and the order is told by chains", () => {
  const said = read(sampleOf("schulze"), { one: 2, other: 0 });
  expect(said).toMatch(/What one should know about this result Nothing wins against each of the others/);
  expect(said).toMatch(
    /7 put “A footbridge” above “The weir”, 6 the other way round; but over others “The weir” comes to stand above it more strongly/,
  );
});

test("grades are told by what stands in the middle, and equal ones by what is taken off", () => {
  const said = read({ ...sampleOf("majority-judgment"), papers: ["3 3,3,0,0", "2 2,3,0,0", "3 2,2,1,0", "2 0,0,3,0"] }, { one: 0, other: 1 });
  expect(said).toMatch(/has the grade “\w+”: \d+ of 10 gave at least that/);
  expect(said).toMatch(/How many gave which grade/);
});

test("a tie is told with the lot that settled it and how the lot was drawn", () => {
  const said = read({ method: "plurality", titles: ["Ada", "Ben"], papers: ["5 0", "5 1"] });
  expect(said).toMatch(
    /Ties and how they were settled “Ada” and “Ben” were equal .*the lot that was drawn before the vote decided\. First came “Ada”\./,
  );
  expect(said).toContain("Everybody can draw it again.");
});

test("a budget says what each paid and what was lacking", () => {
  const said = read(sampleOf("budget-equal-shares-alone"));
  expect(said).toMatch(/What each supporter paid .*Each of 12 voters had/);
  expect(said).toMatch(/In its turn the \d+ members who wanted it lacked [\d,.…]+ GBP between them\./);
});
