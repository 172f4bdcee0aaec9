import type { Page } from "playwright-core";
import { PEOPLE, untilOffered, type AtTheirBrowsers } from "./amendment.js";
import type { Look } from "./evening.js";

const PROPOSALS = [
  { by: "Kofi Larch", title: "Clean, clear water", text: "We test the river every month and publish what we find." },
  { by: "Nell Sedge", title: "A footbridge at the weir", text: "We ask the council for one, and raise a tenth of what it costs." },
  { by: "Kofi Larch", title: "Open banks", text: "Both paths along the river stay open to everybody." },
] as const;

/** Too few for a proposal; all of them are enough. */
const SOME = 3;

/** A call for campaign priorities, from its opening to a paper that somebody fills in. Everybody does their part by what the pages offer them. */
export async function choosePriorities(at: AtTheirBrowsers, url: string, look: Look = async () => undefined): Promise<void> {
  const call = await openCall(at("Idris Mead"), url);
  for (const { by, ...proposal } of PROPOSALS) await propose(at(by), call, proposal);
  for (const name of PEOPLE.slice(0, SOME)) await signAll(at(name), call);
  await at("Nell Sedge").goto(call);
  await look(at("Nell Sedge"), "call");
  for (const name of PEOPLE.slice(SOME)) await signAll(at(name), call);
  await untilOffered(at, url, "Idris Mead", "Send the notice");
  await at("Idris Mead").getByRole("link", { name: "Send the notice" }).click();
  await at("Idris Mead").getByRole("button", { name: "Send the notice" }).click();
  await untilOffered(at, url, "Tamsin Weir", "Read it and vote");
  const voter = at("Tamsin Weir");
  await voter.getByRole("link", { name: "Read it and vote" }).click();
  for (const { title } of PROPOSALS.slice(1)) await voter.getByLabel(title).check();
  await look(voter, "paper");
  await voter.getByRole("button", { name: "Review your vote" }).click();
  await voter.getByRole("button", { name: "Hand in this paper" }).click();
  await voter.getByRole("heading", { name: "Your vote is counted" }).waitFor();
}

async function openCall(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/o/riverside/home`);
  await page.getByRole("link", { name: "What do you want to achieve?" }).click();
  await page.getByRole("link", { name: "Put a campaign priority forward" }).click();
  await page.getByRole("link", { name: "Start it this way" }).first().click();
  await page.getByLabel("Title").fill("Priorities for the year");
  await page.getByLabel("The text that is decided").fill("What shall we work for before anything else?");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Put this motion forward" }).click();
  await page.waitForURL(/\/motions\/\d+$/);
  return page.url();
}

async function propose(page: Page, call: string, { title, text }: { title: string; text: string }): Promise<void> {
  await page.goto(call);
  await page.getByRole("link", { name: "Put a proposal" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Text", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Look at it first" }).click();
  await page.getByRole("button", { name: "Put this proposal" }).click();
  await page.getByRole("heading", { name: "Proposals" }).waitFor();
}

/** Whoever put a proposal has signed it already. */
async function signAll(page: Page, call: string): Promise<void> {
  for (const number of PROPOSALS.keys()) {
    await page.goto(`${call}/options/${number + 1}`);
    const sign = page.getByRole("button", { name: "Sign this proposal" });
    if ((await sign.count()) > 0) await sign.click();
  }
}
