import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { verifyArchive } from "@folkmoot/ballot";
import { run } from "../../packages/app/src/cli.js";
import { startSession } from "../../packages/app/src/platform/session/session.js";
import { audited } from "../../packages/app/src/testing/audited.js";
import { allAct, voteBy } from "../../packages/app/src/testing/ballot-box.js";
import { browserTest, type OpenBrowser } from "../../packages/app/src/testing/browser.js";
import { RIVERSIDE, smallChange } from "../../packages/app/src/testing/riverside.js";
import { callElection, electedBy, ELECTION, rankingOn } from "../../packages/app/src/testing/secret-election.js";
import { ELECTED_IN_CHAMBERS, TWO_SHUFFLES } from "../../packages/app/src/testing/secret-source.js";
import { beside, endVote, factsOf, secretStory, sittingIn } from "../../packages/app/src/testing/secret-vote.js";
import { servedApp } from "../../packages/app/src/testing/served.js";
import { workOff } from "../../packages/app/src/testing/worked-off.js";
import { lookAt } from "./looked-at.js";
import { PHONE, watched } from "./watched.js";

const MOTION = `/o/${RIVERSIDE}/motions/1`;
const [OF_MEMBERS, OF_COMMITTEE] = [`${MOTION}~ballot` as const, `${MOTION}~committee` as const];
const PASSPHRASE = "four words nobody guesses";
/** Six browsers, on a machine that has other things to do. */
const longest = 300_000;
const AGAINST = [0, 0, 1];
const BLANK = [1, 0, 0];

browserTest(
  "a secret ballot on an amendment, in browsers: three make the key, a member checks a ballot on a second device and votes, one of the three loses the key, the other two open the box",
  async ({ open }) => {
    const app = await servedApp();
    const secret = await secretStory([], app);
    const { story, tellers } = secret;
    const { services } = story.app;
    await story.moves("Idris Mead", await smallChange(services));
    await secret.until(MOTION, "key");
    const troubles: string[][] = [];
    const failures: string[] = [];
    const sitDown = async (member: string): Promise<Page> => {
      const { page, troubles: own } = await browserOf(open, app, member);
      troubles.push(own);
      return page;
    };
    const look = async (page: Page, at: string): Promise<void> => {
      failures.push(...(await lookAt(page)).map((failure) => `${at}: ${failure}`));
    };

    const pages: Page[] = [];
    for (const teller of tellers) pages.push(await sitDown(teller));
    const [first, second, third] = pages as [Page, Page, Page];
    for (const page of pages) await page.goto(`${app.url}${MOTION}/box/trustee`);
    await look(first, "trustee");
    for (const page of pages) await beginKey(page);
    for (const step of ["Deal out the shares", "Take in my share", "Open the test paper"]) {
      await workOff(services);
      for (const page of pages) {
        if (page !== third) await lookAgain(page, step);
        await page.getByRole("button", { name: step }).click();
        await page.getByText("Handed in. It was checked and kept.").waitFor();
      }
    }

    await secret.until(MOTION, "open");
    const voter = await sitDown(story.members[0] ?? "");
    await voter.goto(`${app.url}${MOTION}/vote`);
    const pinned = await servedScript(voter, app.url);
    // At the lower edge of a phone nothing comes between a press and what is pressed.
    const choice = voter.getByLabel("For", { exact: true });
    await choice.evaluate((field) => scrollBy(0, field.getBoundingClientRect().bottom - innerHeight));
    await choice.click();
    expect(await choice.isChecked()).toBe(true);
    await look(voter, "paper");
    await encrypt(voter);
    await look(voter, "sealed");
    const checked = await codeOn(voter);
    await voter.getByRole("button", { name: "Check it first" }).click();
    await look(voter, "opened");
    const opening = await voter.getByLabel("The opened ballot as text").inputValue();
    const device = await (await open({ ...PHONE, reducedMotion: "reduce" })).newPage();
    await device.goto(`${app.url}/check-a-ballot#${opening}`);
    await device.locator("h2", { hasText: "This is what the ballot says" }).waitFor();
    expect([await codeOn(device), await device.locator("section .lead").textContent()]).toEqual([checked, "For"]);
    await look(device, "check");
    await voter.getByRole("button", { name: "Vote anew" }).click();
    await encrypt(voter);
    const cast = await codeOn(voter);
    await voter.getByRole("button", { name: "Hand in this ballot" }).click();
    await voter.locator("h2", { hasText: "Your ballot is in the box" }).waitFor();
    await look(voter, "done");
    await voter.getByRole("link", { name: "Find it in the ballot box" }).click();
    await voter.getByText("This ballot was accepted").waitFor();
    await look(voter, "ballot");
    await voter.goto(`${app.url}${MOTION}/vote`);
    await voter.locator("h2", { hasText: "You have voted" }).waitFor();
    for (const [at, choices] of [AGAINST, BLANK].entries()) await voteBy(await secret.visitor(story.members[at + 1] ?? ""), MOTION, choices);

    await endVote(secret, MOTION);
    // The first has lost the key, and can do nothing; the others come back with their files, or still have the page open.
    for (const page of [second, third]) {
      await lookAgain(page, "Check the ballot box");
      await page.getByRole("button", { name: "Check the ballot box" }).click();
      await page.getByText("The ballot box holds: 3 ballots").waitFor();
      await look(page, "decrypt");
      await page.getByRole("button", { name: "Open my part of the result" }).click();
      await page.getByText("Handed in. It was checked and kept.").waitFor();
      await workOff(services);
    }
    const { closed, boxes } = await factsOf(secret);
    expect(closed["ballot"]).toMatchObject({ count: { for: 1, against: 1, abstain: 1 }, entitled: 40 });
    expect(boxes?.["ballot"]).toMatchObject({ opened: { parts: [2, 3], spoilt: 0 } });
    await voter.goto(`${app.url}${MOTION}/box`);
    await voter.getByText(cast).waitFor();
    expect(await voter.getByText(checked).count()).toBe(0);
    await voter.getByText("The record says so, and the booth’s page takes no other").waitFor();
    await voter.getByText(pinned).waitFor();
    await look(voter, "board");
    await voter.goto(`${app.url}${MOTION}/result`);
    await voter.getByText("How anybody voted stands nowhere").waitFor();
    await look(voter, "result");
    for (const own of ["registrar", "credential", "drawn"]) {
      await voter.goto(`${app.url}${MOTION}/box/${own}`);
      await look(voter, own);
    }
    await voter.goto(`${app.url}${MOTION}/box/secrecy`);
    await voter.getByText("Any 2 of those who hold the key (Tellers)").waitFor();
    await look(voter, "secrecy");
    const downloaded = async (path: string): Promise<Buffer> => (await voter.request.get(`${app.url}${MOTION}${path}`)).body();
    const bytes = await downloaded("/box.bel");
    expect(await verifyArchive(new Uint8Array(bytes))).toMatchObject({ valid: true, stage: "finished", counted: 3, flags: [] });
    expect(await ballotVerify({ "box.bel": bytes, ceremony: await downloaded("/box/ceremony") }, cast)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^valid, from the first event to the result\n[^]*and counts\n?$/u),
    });
    expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, boxes: { verified: 1 }, scripts: [pinned] });
    expect(failures).toEqual([]);
    expect(troubles.flat()).toEqual([]);
  },
  longest,
);

browserTest(
  "an election in secret, in browsers: who sits in the Committee ranks the candidates in the booth of each of two chambers, two of those who hold the key mix the papers, and a single transferable vote is counted from them",
  async ({ open }) => {
    const app = await servedApp();
    const secret = await secretStory([TWO_SHUFFLES, ELECTED_IN_CHAMBERS], app);
    const { story, tellers } = secret;
    await callElection(secret);
    const first = await secret.holders(OF_MEMBERS);
    await secret.until(OF_MEMBERS, "key");
    await allAct(app, first);
    await secret.until(OF_MEMBERS, "open");
    const holders = [...first, ...beside(OF_COMMITTEE, await Promise.all(tellers.map(secret.visitor)), first)];

    const ranking = await rankingOn(secret, OF_MEMBERS);
    const [own = [], ...others] = ELECTION.papers;
    const [seated = "", ...committee] = await sittingIn(app.services, "committee");
    const { page: voter, troubles } = await browserOf(open, app, seated);
    for (const chamber of ["Ballot", "The Committee"]) {
      await voter.goto(`${app.url}${MOTION}/vote`);
      await voter.getByText(`You vote in one of 2 chambers, “${chamber}”`).waitFor();
      for (const [place, title] of own.entries()) await voter.getByLabel(`Place of “${title}”`).selectOption(`${place + 1}`);
      await encrypt(voter);
      await voter.getByRole("button", { name: "Hand in this ballot" }).click();
      await voter.locator("h2", { hasText: "Your ballot is in the box" }).waitFor();
    }
    const members = story.members.filter((member) => member !== seated);
    for (const [n, titles] of others.entries()) await voteBy(await secret.visitor(members[n] ?? ""), OF_MEMBERS, ranking(titles));
    for (const member of committee.slice(0, 6)) await voteBy(await secret.visitor(member), OF_COMMITTEE, ranking(ELECTION.elected));

    await endVote(secret, OF_MEMBERS);
    for (const teller of tellers.slice(0, 2)) {
      const { page, troubles: seen } = await browserOf(open, app, teller);
      await page.goto(`${app.url}${OF_MEMBERS}/box/trustee`);
      await page.getByRole("button", { name: "Check the ballot box" }).click();
      await page.getByRole("button", { name: "Mix the papers" }).click();
      await page.getByText("Handed in. It was checked and kept.").waitFor();
      await workOff(app.services);
      expect(seen).toEqual([]);
    }
    await allAct(app, holders);
    const { closed, boxes } = await factsOf(secret);
    expect(boxes?.["ballot"]).toMatchObject({ opened: { shuffles: 2, spoilt: 0 } });
    expect(await electedBy(secret, closed["ballot"]?.adopted)).toEqual(ELECTION.elected);
    expect(boxes?.["committee"]).toMatchObject({ ended: { voters: 7 }, opened: { shuffles: 2, spoilt: 0 } });
    await voter.goto(`${app.url}${MOTION}/result`);
    for (const name of ELECTION.elected) await voter.getByText(name).first().waitFor();
    expect(await audited(app.services, RIVERSIDE)).toMatchObject({ valid: true, boxes: { verified: 2 } });
    expect(troubles).toEqual([]);
  },
  longest,
);

/** What `folkmoot ballot verify` says of a downloaded box with what stands beside it. */
async function ballotVerify(files: { readonly [name: string]: Buffer }, tracker: string): Promise<{ readonly code: number; readonly out: string }> {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-box-"));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const out: string[] = [];
    const args = ["ballot", "verify", join(folder, "box.bel"), "--ceremony", join(folder, "ceremony"), "--tracker", tracker];
    const code = await run(args, { out: (line) => out.push(line), err: () => undefined });
    return { code, out: out.join("\n") };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the page of the booth pins its script to, which is what the server sends. */
async function servedScript(page: Page, url: string): Promise<string> {
  const script = page.locator('script[src*="booth"]');
  const sent = await page.request.get(url + (await script.getAttribute("src")));
  const integrity = `sha384-${createHash("sha384")
    .update(await sent.body())
    .digest("base64")}`;
  expect(await script.getAttribute("integrity")).toBe(integrity);
  return integrity;
}

/** A browser of somebody's own, in which they are signed in. */
async function browserOf(open: OpenBrowser, app: Awaited<ReturnType<typeof servedApp>>, member: string) {
  const context = await open({ ...PHONE, reducedMotion: "reduce" });
  const value = await startSession(app.services.db, RIVERSIDE, member, "a test");
  await context.addCookies([{ name: `folkmoot-session-${RIVERSIDE}`, value, url: app.url }]);
  return { page: await context.newPage(), troubles: watched(context, app.url) as string[] };
}

/** A passphrase, the key file twice, and the second copy read back. */
async function beginKey(page: Page): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.getByLabel("The same passphrase once more").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Make my key file" }).click();
  let copy = "";
  for (const name of ["Save the file", "Save the second copy"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    copy = await download.path();
  }
  await page.getByLabel("Now choose the second copy").setInputFiles(copy);
  await page.getByRole("button", { name: "Both copies are kept" }).click();
  await page.getByText("Handed in. It was checked and kept.").waitFor();
}

/** Looks until something is due; the page does it by itself, but not as fast as a test. */
async function lookAgain(page: Page, until: string): Promise<void> {
  const [button, due] = [page.getByRole("button", { name: "Look again" }), page.getByRole("button", { name: until })];
  await button.or(due).waitFor();
  if (await button.isVisible()) await button.click();
  await due.waitFor();
}

async function encrypt(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Review your vote" }).click();
  await page.getByRole("button", { name: "Encrypt my vote" }).click();
  await page.locator("h2", { hasText: "Your ballot is encrypted" }).waitFor();
}

async function codeOn(page: Page): Promise<string> {
  return (await page.locator(".tracker__code").textContent()) ?? "";
}
