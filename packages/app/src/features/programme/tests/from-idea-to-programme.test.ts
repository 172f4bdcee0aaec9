import { sql } from "kysely";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { audit } from "@folkmoot/auditor";
import { accessibilityFailures } from "../../../testing/accessibility.js";
import { browserTest } from "../../../testing/browser.js";
import { newKey, RIVERSIDE } from "../../../testing/riverside.js";
import { servedApp } from "../../../testing/served.js";
import { motionByNumber, signOption } from "../../motions/index.js";
import { foundRiverside } from "../../organisation/index.js";
import { exportLines, sequence } from "../../record/index.js";
import { cast } from "../../votes/index.js";

const MEMBERS = 300;

/** A die that falls the same every time, so that the 300 always sign and vote alike. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) >> 8;
}

async function signIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/inbox?organisation=riverside`);
  await page.getByRole("button", { name: `Sign in as ${name}` }).click();
  await page.getByRole("heading", { name: "Waiting for you" }).waitFor();
}

/** Moves the clock from deadline to deadline until the page offers this. */
async function untilOffered(page: Page, url: string, offered: string): Promise<void> {
  for (let moves = 0; moves < 12; moves += 1) {
    await page.goto(`${url}/o/riverside/home`);
    if (await page.getByRole("link", { name: offered }).first().isVisible()) return;
    await page.goto(`${url}/o/riverside/rehearsal`);
    await page.getByRole("button", { name: /next/i }).first().click();
  }
  throw new Error(`“${offered}” is never offered`);
}

async function putProposal(page: Page, call: string, { title, text }: { title: string; text: string }): Promise<void> {
  await page.goto(call);
  await page.getByRole("link", { name: "Put a proposal" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Text", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Look at it first" }).click();
  await page.getByRole("button", { name: "Put this proposal" }).click();
  await page.getByRole("heading", { name: "Proposals" }).waitFor();
}

browserTest(
  "campaign priorities, from the first idea to the adopted programme, with 300 members, on a phone and without scripts (A7)",
  { timeout: 240_000 },
  async ({ open }) => {
    const { services, url } = await servedApp();
    await foundRiverside(services, MEMBERS);
    const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
    const [idris, kofi, nell] = await Promise.all([open(phone), open(phone), open(phone)].map(async (context) => (await context).newPage()));
    if (idris === undefined || kofi === undefined || nell === undefined) throw new Error("three browsers were asked for");
    await signIn(idris, url, "Idris Mead");
    await signIn(kofi, url, "Kofi Larch");
    await signIn(nell, url, "Nell Sedge");

    // An idea, and the way to it.
    await idris.getByRole("link", { name: "What do you want to achieve?" }).click();
    await idris.getByRole("link", { name: "Put a campaign priority forward" }).click();
    await idris.getByRole("link", { name: "Start it this way" }).first().click();
    await idris.getByLabel("Title").fill("Priorities for 2027");
    await idris.locator("textarea").first().fill("What shall we work for before anything else?");
    await idris.getByRole("button", { name: /^Save/ }).first().click();
    await idris.getByRole("button", { name: "Put this motion forward" }).click();
    const call = `${url}/o/riverside/motions/1`;
    await idris.getByText("Proposals may be put and signed until").waitFor();

    // Proposals, one of them made out of two.
    await putProposal(kofi, call, { title: "Clean water", text: "We test the river every month." });
    await putProposal(nell, call, { title: "Clear water", text: "We ask the works upstream to stop." });
    await putProposal(kofi, call, { title: "Open banks", text: "We keep both paths open." });
    await putProposal(nell, call, { title: "A footbridge", text: "We ask the council for one." });
    await putProposal(nell, call, { title: "A flag", text: "We have one made." });
    await kofi.goto(call);
    await kofi.getByRole("link", { name: "Make one out of several" }).click();
    await kofi.getByLabel("Proposal 1: Clean water").check();
    await kofi.getByLabel("Proposal 2: Clear water").check();
    await kofi.getByLabel("Title").fill("Clean, clear water");
    await kofi.getByLabel("Text", { exact: true }).fill("We test the river every month and ask the works upstream to stop.");
    await kofi.getByRole("button", { name: "Offer this to their movers" }).click();
    await nell.goto(`${url}/o/riverside/home`);
    await nell.getByRole("link", { name: "Read it and answer" }).click();
    await nell.getByRole("button", { name: "I agree to this text" }).click();
    await nell.goto(`${call}/options/6`);
    await nell.getByText("Put by Kofi Larch and Nell Sedge").waitFor();
    await nell.goto(`${call}/options/1`);
    await nell.getByText("Became part of another").waitFor();

    // 300 members sign what they like: everything but the flag gets over the threshold.
    const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE} order by name, id`.execute(services.db);
    expect(rows).toHaveLength(MEMBERS);
    const signer = dice(7);
    for (const { id: member } of rows) {
      const option = [6, 3, 4][signer() % 3] ?? 6;
      if (signer() % 4 === 0) await signOption(services, RIVERSIDE, { member, number: 1, option });
    }

    await untilOffered(idris, url, "Send the notice");
    await idris.getByRole("link", { name: "Send the notice" }).first().click();
    await idris.getByRole("button", { name: "Send the notice" }).click();
    await untilOffered(kofi, url, "Read it and vote");

    // The paper holds the three, and nobody has left one out.
    await kofi.getByRole("link", { name: "Read it and vote" }).first().click();
    await kofi.getByLabel("Clean, clear water").check();
    await kofi.getByLabel("Open banks").check();
    expect(await kofi.getByLabel("A flag").count()).toBe(0);
    await kofi.getByRole("button", { name: "Review your vote" }).click();
    await kofi.getByRole("button", { name: "Hand in this paper" }).click();
    await kofi.getByRole("heading", { name: "Your vote is counted" }).waitFor();

    const facts = (await motionByNumber(services.db, RIVERSIDE, 1))?.facts;
    const paper = Object.values(facts?.papers ?? {})[0] ?? [];
    expect(paper).toHaveLength(3);
    const titles = await sql<{ id: string; title: string }>`select id, title from option where organisation = ${RIVERSIDE}`.execute(services.db);
    const place = (title: string): number => paper.indexOf(titles.rows.find((row) => row.title === title)?.id ?? "");
    const voter = dice(11);
    const votes = rows.map(({ id: member }) => {
      const chosen = [
        ...(voter() % 10 < 8 ? [place("Clean, clear water")] : []),
        ...(voter() % 10 < 6 ? [place("Open banks")] : []),
        ...(voter() % 10 < 3 ? [place("A footbridge")] : []),
      ];
      return { number: 1, member, mark: chosen.length === 0 ? "-" : chosen.toSorted((a, b) => a - b).join("+"), key: newKey() };
    });
    const outcomes = await Promise.all(votes.map((vote) => cast(services, RIVERSIDE, vote)));
    expect(outcomes.filter(({ kind }) => kind === "cast")).toHaveLength(MEMBERS - 1);

    // The result, its certificate, the programme, and somebody who asks how far it has come.
    for (let moves = 0; moves < 6; moves += 1) {
      await kofi.goto(`${url}/o/riverside/programme`);
      if (await kofi.getByRole("link", { name: "Clean, clear water" }).first().isVisible()) break;
      await kofi.goto(`${url}/o/riverside/rehearsal`);
      await kofi.getByRole("button", { name: /next/i }).first().click();
    }
    await kofi.getByRole("link", { name: "Open banks" }).first().waitFor();
    expect(await kofi.getByText("A footbridge").count()).toBe(0);
    await kofi.goto(`${call}/result`);
    await kofi.getByText("300 of 300 handed in a paper").waitFor();
    await kofi.goto(`${url}/o/riverside/programme`);
    await kofi.getByRole("link", { name: "Clean, clear water" }).first().click();
    await kofi.getByRole("button", { name: "Ask for an account" }).click();
    await kofi.getByText("1 member asks for an account").waitFor();

    const reader = await (await open()).newPage();
    for (const path of ["/motions/1", "/motions/1/options/6", "/motions/1/result", "/motions/1/certificate", "/programme"]) {
      await reader.goto(`${url}/o/riverside${path}`);
      expect(await accessibilityFailures(reader), path).toEqual([]);
    }

    await sequence(services, RIVERSIDE);
    const lines: string[] = [];
    for await (const line of exportLines(services.db, RIVERSIDE, services.logKey.publicKey)) lines.push(line.trimEnd());
    expect(await audit(lines)).toMatchObject({ valid: true });
  },
);
