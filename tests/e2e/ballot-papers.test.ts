import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest } from "../../packages/app/src/testing/browser.js";
import { called, type CallOf, type Wish } from "../../packages/app/src/testing/called.js";
import { RIVERSIDE } from "../../packages/app/src/testing/riverside.js";
import { servedApp } from "../../packages/app/src/testing/served.js";
import { lookAt } from "./looked-at.js";
import { BASE, KOFI, seededRiver } from "./seeded/river.js";
import { PHONE, watched } from "./watched.js";

const MOTION = `${BASE}/motions/1`;
const LONG = "Benches along the whole of the northern bank, from the old weir to the footbridge at Millbrook";

/** How somebody fills in the paper of each call, and the marks of two others. */
const papers: readonly { of: CallOf; wishes: readonly Wish[]; fill: (page: Page) => Promise<void>; marks: readonly string[] }[] = [
  { of: "priorities", wishes: [{ title: LONG }, { title: "Open banks" }], fill: (page) => page.getByLabel(LONG).check(), marks: ["0", "0+1"] },
  {
    of: "budget",
    wishes: [
      { title: LONG, cost: 300_000 },
      { title: "A map", cost: 50_000 },
    ],
    fill: (page) => page.getByLabel("A map").check(),
    marks: ["0", "1"],
  },
  {
    of: "themes",
    wishes: [{ title: LONG }, { title: "Floods" }],
    fill: (page) => page.locator('input[name="points-0"]').fill("7"),
    marks: ["0:10", "0:4+1:6"],
  },
  {
    of: "gathering",
    wishes: [{ title: LONG }, { title: "The meadow" }],
    fill: async (page) => void (await page.locator('select[name="place-0"]').selectOption("1")),
    marks: ["0>1", "1>0>2"],
  },
  {
    of: "leaders",
    wishes: [{ title: LONG }, { title: "Ada Fenn" }, { title: "Ben Sallow" }, { title: "Cleo Marsh" }],
    fill: async (page) => void (await page.locator('select[name="place-0"]').selectOption("1")),
    marks: ["0>1", "1>2", "2>3>1"],
  },
  {
    of: "talks",
    wishes: [{ title: LONG }, { title: "Otters" }],
    // By keyboard: the arrow leads from “no grade” on to the best one.
    fill: async (page) => {
      await page.locator('input[name="grade-0"]:checked').focus();
      await page.keyboard.press("ArrowRight");
    },
    marks: ["3,0", "1,2"],
  },
];

browserTest.for(papers)(
  "the paper of a call for $of, its review, its receipt and its result pass axe on a phone and on a desk",
  async (paper, { open }) => {
    const app = await servedApp();
    const story = await seededRiver(app);
    const call = await called(story, paper);
    const context = await open({ ...PHONE, reducedMotion: "reduce" });
    const troubles = watched(context, app.url);
    const page = await context.newPage();
    await page.goto(`${app.url}/inbox?organisation=${RIVERSIDE}`);
    await page.getByRole("button", { name: `Sign in as ${KOFI}` }).click();
    const failures: string[] = [];
    const look = async (at: string): Promise<void> => {
      failures.push(...(await lookAt(page)).map((failure) => `${at}: ${failure}`));
    };
    await page.goto(`${app.url}${MOTION}/vote`);
    await look("paper");
    await paper.fill(page);
    await page.getByRole("button", { name: "Review your vote" }).click();
    await look("review");
    await page.getByRole("button", { name: "Hand in this paper" }).click();
    await look("receipt");
    const others = story.members.filter((id) => id !== story.idOf(KOFI));
    for (const [index, mark] of paper.marks.entries()) await call.cast(others[index] ?? "", mark);
    await call.toTheEnd();
    await page.goto(`${app.url}${MOTION}/result`);
    await look("result");
    expect(failures).toEqual([]);
    expect(troubles).toEqual([]);
  },
);
