import type { Page } from "playwright-core";
import type { Look } from "./evening.js";

/** Those of the Riverside Association whom one can be. */
export const PEOPLE = ["Kofi Larch", "Idris Mead", "Tamsin Weir", "Rhona Calder", "Nell Sedge"] as const;
export type Name = (typeof PEOPLE)[number];

/** Each of them at a browser of their own. */
export type AtTheirBrowsers = (name: Name) => Page;

const MOST_PRESSES = 40;

/** Finds the way from the association's public page to the inbox, and signs in as somebody there. */
export async function signInByTheInbox(page: Page, url: string, name: Name): Promise<void> {
  await page.goto(`${url}/o/riverside`);
  await page.locator('a[href^="/inbox?organisation=riverside"]').first().click();
  await page.getByRole("button", { name: `Sign in as ${name}` }).click();
  await page.getByRole("heading", { name: "Waiting for you" }).waitFor();
}

/** From the home of a member to the page on which a change is drafted, by the questions that come first. */
export async function findTheWay(page: Page): Promise<void> {
  await page.getByRole("link", { name: "What do you want to achieve?" }).click();
  await page.getByRole("link", { name: "Change a rule of the constitution" }).click();
  await page.getByRole("link", { name: "Start it this way" }).first().click();
}

/** Other words in one blank, and a check of what they would do. */
export async function draft(page: Page, { title, from, to }: { title: string; from: string; to: string }): Promise<void> {
  await page.getByLabel("Title").fill(title);
  const blank = page.locator(`input[value="${from}"]`).first();
  await page.locator("details").filter({ has: blank }).locator("summary").first().click();
  await blank.fill(to);
  await page.getByRole("button", { name: "Save and check", exact: true }).click();
}

/** A lawful change of the Riverside constitution, from its draft to the new version in force. Everybody does their part by what the pages offer them. */
export async function amend(at: AtTheirBrowsers, url: string, look: Look = async () => undefined): Promise<void> {
  const mover = at("Kofi Larch");
  await findTheWay(mover);
  await draft(mover, { title: "Notice of committee meetings", from: "5 days' notice", to: "3 days' notice" });
  await look(mover, "drafting");
  await mover.getByRole("button", { name: "Put this change forward" }).click();
  await mover.getByRole("heading", { name: "Notice of committee meetings", level: 1 }).waitFor();
  const motion = new URL(mover.url()).pathname;

  await discuss(at("Nell Sedge"), url + motion);

  const secretary = at("Idris Mead");
  await untilOffered(at, url, "Idris Mead", "Send the notice");
  await secretary.getByRole("link", { name: "Send the notice" }).click();
  await secretary.getByRole("button", { name: "Send the notice" }).click();
  await look(secretary, "notice");

  await untilOffered(at, url, "Kofi Larch", "Read it and vote");
  for (const name of PEOPLE) await vote(at(name), url, { choice: name === "Nell Sedge" ? "against" : "for", look });
  await untilItSays(at, url + motion, "In force since");
  await mover.goto(url + motion);
  await look(mover, "motion");
}

async function discuss(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("link", { name: "Begin the discussion" }).click();
  await page.getByLabel("Say something about it").fill("Three days are short for people who work nights. Could papers come earlier?");
  await page.getByRole("button", { name: "Add this comment" }).click();
  await page.getByText("Three days are short").waitFor();
}

async function vote(page: Page, url: string, { choice, look }: { choice: "for" | "against"; look: Look }): Promise<void> {
  await page.goto(`${url}/o/riverside/home`);
  await look(page, "waiting");
  await page.getByRole("link", { name: "Read it and vote" }).click();
  await page.getByLabel(choice === "for" ? "For" : "Against", { exact: true }).check();
  await look(page, "vote");
  await page.getByRole("button", { name: "Review your vote" }).click();
  await page.getByRole("button", { name: `Vote ${choice}` }).click();
  await page.getByRole("heading", { name: "Your vote is counted" }).waitFor();
}

/** A petition of one member that another signs, until enough have. */
export async function petition(at: AtTheirBrowsers, url: string): Promise<string> {
  const mover = at("Nell Sedge");
  await mover.goto(`${url}/o/riverside/start`);
  await mover.getByRole("link", { name: "Have something decided" }).click();
  await mover.getByRole("region", { name: "Petitions" }).getByRole("link", { name: "Start it this way" }).click();
  await mover.getByLabel("Title").fill("A second bench by the weir");
  await mover.getByLabel("The text that is decided").fill("The association puts up a second bench by the weir before the summer.");
  await mover.getByRole("button", { name: "Save", exact: true }).click();
  await mover.getByRole("button", { name: "Put this motion forward" }).click();
  await mover.waitForURL(/\/motions\/\d+$/);
  const address = mover.url();
  const signer = at("Kofi Larch");
  await signer.goto(address);
  await signer.getByRole("button", { name: "Sign this motion" }).click();
  return address;
}

/** Moves the clock of the rehearsal from deadline to deadline until somebody's home offers them something. */
export async function untilOffered(at: AtTheirBrowsers, url: string, name: Name, action: string): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await at(name).goto(`${url}/o/riverside/home`);
    if ((await at(name).getByRole("link", { name: action }).count()) > 0) return;
    await toTheNextDeadline(at("Kofi Larch"), url);
  }
  throw new Error(`${name} is never offered: ${action}`);
}

async function untilItSays(at: AtTheirBrowsers, address: string, words: string): Promise<void> {
  const page = at("Kofi Larch");
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await page.goto(address);
    if ((await page.getByText(words).count()) > 0) return;
    await toTheNextDeadline(page, new URL(address).origin);
  }
  throw new Error(`${address} never says: ${words}`);
}

async function toTheNextDeadline(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/o/riverside/rehearsal`);
  await page.getByRole("button", { name: "To the next deadline" }).click();
}
