import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { audit } from "@folkmoot/auditor";
import { browserTest, type OpenBrowser } from "../../packages/app/src/testing/browser.js";
import { amend, findTheWay, PEOPLE, petition, signInByTheInbox, type AtTheirBrowsers, type Name } from "./journeys/amendment.js";
import { liveThroughTheEvening } from "./journeys/evening.js";
import { dataFolder, startServer, type RunningServer } from "./running-server.js";
import { tamperedCopies } from "./tampered.js";
import { PHONE, watched } from "./watched.js";

// A newcomer with nothing but a browser and what the pages say, at a server as it is delivered.

let server: RunningServer;
const folder = dataFolder();
beforeAll(async () => {
  server = await startServer({ dataDir: folder.path });
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

const withoutScript = { ...PHONE, javaScriptEnabled: false };

browserTest(
  "a newcomer lives through the evening on a phone without a script, and checks its record: valid, and no altered copy is",
  async ({ open }) => {
    const context = await open(withoutScript);
    const troubles = watched(context, server.url);
    const page = await context.newPage();
    await liveThroughTheEvening(page, server.url);
    await expect.poll(() => page.getByText("Carried: 7 for, 2 against").count()).toBe(1);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the record of this evening" }).click();
    const record = join(folder.path, "movement.folkmoot");
    await (await download).saveAs(record);
    expect(troubles).toEqual([]);

    const lines = readFileSync(record, "utf8").trimEnd().split("\n");
    const { size } = JSON.parse(lines[0] ?? "") as { size: number };
    expect(await folkmoot("audit", record)).toMatchObject({
      status: 0,
      out: expect.stringMatching(new RegExp(`^valid as of size ${size}, 0 texts withheld\n`)),
    });
    const tampered = tamperedCopies(lines, size);
    for (const { how, index, copy } of tampered) expect(await audit(copy), how).toMatchObject({ valid: false, index, code: "tree" });
    writeFileSync(record, `${tampered.at(-1)?.copy.join("\n")}\n`);
    expect(await folkmoot("audit", record)).toMatchObject({ status: 1, out: expect.stringMatching(/^not valid at entry \d+ \(tree\)\n/) });
  },
);

browserTest(
  "five members change their constitution on phones without a script, from the first draft to the new version in force",
  async ({ open }) => {
    const { at, troubles } = await everybody(open);
    await amend(at, server.url);

    const reader = await (await open(withoutScript)).newPage();
    await reader.goto(`${server.url}/o/riverside/motions/1/certificate`);
    expect(await reader.locator(".requirement--met").count()).toBeGreaterThan(5);
    expect(await reader.locator(".requirement--unmet, .requirement--pending").count()).toBe(0);
    expect(await reader.getByRole("link", { name: /^entry \d+/ }).count()).toBeGreaterThan(0);

    await reader.goto(`${server.url}/o/riverside/constitution`);
    const clause = reader.locator("li").filter({ hasText: "is sent the text of each proposal with 3 days' notice" }).last();
    await clause.locator("summary").first().click();
    await clause.getByRole("link", { name: "motion 1" }).click();
    expect(new URL(reader.url()).pathname).toBe("/o/riverside/motions/1/certificate");

    const motion = await petition(at, server.url);
    await at("Nell Sedge").goto(motion);
    expect(await at("Nell Sedge").locator("main").innerText()).not.toContain("Sign this motion");
    expect(await at("Kofi Larch").locator("main").innerText()).not.toContain("Sign this motion");
    expect(troubles()).toEqual([]);
  },
);

browserTest("with a script the draft answers while one types, and nothing is said in the console", async ({ open }) => {
  const context = await open();
  const troubles = watched(context, server.url);
  const page = await context.newPage();
  await signInByTheInbox(page, server.url, "Kofi Larch");
  await findTheWay(page);
  const view = page.locator(".desk__view");
  expect(await view.textContent()).toContain("The words are the same.");
  await page.getByText("Article 8: General meetings").click();
  const blank = page.locator('input[value="14 days\' notice"]').first();
  await blank.fill("a fortnight or so");
  await page.locator(".field__reading--wrong").waitFor();
  await blank.fill("");
  await blank.pressSequentially("10 days' notice");
  await view.locator("ins").first().waitFor();
  await expect.poll(() => page.locator(".changed-rules").textContent()).toMatch(/14 clear days.*10 clear days/s);
  expect(await page.locator(".field__reading--wrong").count()).toBe(0);
  await page.getByLabel("Title").fill("Shorter notice");
  await page.getByRole("button", { name: "Save and check", exact: true }).click();
  await page.getByRole("button", { name: "Put this change forward" }).waitFor();
  expect(troubles).toEqual([]);
});

async function everybody(open: OpenBrowser): Promise<{ at: AtTheirBrowsers; troubles: () => string[] }> {
  const pages = new Map<Name, Page>();
  const troubles: (readonly string[])[] = [];
  for (const name of PEOPLE) {
    const context = await open(withoutScript);
    troubles.push(watched(context, server.url));
    const page = await context.newPage();
    await signInByTheInbox(page, server.url, name);
    pages.set(name, page);
  }
  return { at: (name) => required(pages.get(name)), troubles: () => troubles.flat() };
}

function required(page: Page | undefined): Page {
  if (page === undefined) throw new Error("nobody of that name is here");
  return page;
}

/** The command as somebody types it. */
function folkmoot(...args: string[]): Promise<{ status: number; out: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [command, ...args], (error, out) => done({ status: error === null ? 0 : Number(error.code), out }));
  });
}
const command = resolve(import.meta.dirname, "../../packages/app/bin/folkmoot.js");
