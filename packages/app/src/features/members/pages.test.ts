import type { Page } from "playwright-core";
import { expect } from "vitest";
import { runDueJobs } from "../../platform/jobs/jobs.js";
import { accessibilityFailures } from "../../testing/accessibility.js";
import { browserTest } from "../../testing/browser.js";
import { servedApp } from "../../testing/served.js";
import { bundledStyles } from "../../ui/gallery/bundled.js";
import { foundRiverside } from "../organisation/index.js";
import { sendSignInMail, signInMail } from "../sign-in/index.js";

const phone = { viewport: { width: 360, height: 740 }, bypassCSP: true };

/** A run without a build has no style of its own; axe needs one to see contrast. */
async function good(page: Page, styles: string): Promise<void> {
  await page.addStyleTag({ content: styles });
  expect(await accessibilityFailures(page), page.url()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), page.url()).toBe(0);
}

browserTest("founding, signing in, the register and the inbox pass axe and fit a phone", async ({ open }) => {
  const { url, services } = await servedApp();
  await foundRiverside(services);
  const styles = await bundledStyles();
  const page = await (await open(phone)).newPage();
  for (const path of [
    "/",
    "/found",
    "/found?text=model",
    "/inbox",
    "/o/riverside/sign-in",
    "/o/riverside/sign-in/sent",
    "/o/riverside/sign-in/link?token=x",
    "/o/riverside/join/x",
    "/o/riverside/founded",
    "/nowhere",
  ]) {
    await page.goto(`${url}${path}`);
    await good(page, styles);
  }
  await page.goto(`${url}/found?text=model`);
  await page.getByRole("button", { name: "Found it" }).click();
  await good(page, styles);
  await page.goto(`${url}/found?text=model`);
  for (const [label, words] of [
    ["Its name", "Allotment Society"],
    ["Its address here", "allotments"],
    ["Your name", "Ada Quill"],
    ["Your e-mail address", "ada@plots.example"],
  ] as const)
    await page.getByLabel(label).fill(words);
  const committee = page.getByLabel("People for: The Committee");
  await page.getByText("The Committee (7 seats)").click();
  await committee.fill("Ben Oakes");
  await page.getByRole("button", { name: "Found it" }).click();
  await good(page, styles);
  await committee.fill("Ben Oakes, ben@plots.example");
  await page.getByRole("button", { name: "Found it" }).click();
  expect(new URL(page.url()).pathname).toBe("/o/allotments/founded");
  await good(page, styles);
  await page.goto(`${url}/inbox`);
  await page.getByRole("button", { name: "Sign in as Idris Mead" }).click();
  for (const path of [
    "/account",
    "/members",
    "/members/invite",
    "/members/import",
    "/members/leave",
    "/members/name",
    "/members/address",
    "/members/address/x",
  ]) {
    await page.goto(`${url}/o/riverside${path}`);
    await good(page, styles);
  }
  const upload = async (text: string): Promise<void> => {
    await page.goto(`${url}/o/riverside/members/import`);
    await page.getByLabel("The list").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Read the list" }).click();
    await good(page, styles);
  };
  await upload("name,email\nAda Quill,nonsense");
  await upload("name,email\nAda Quill,ada@new.example\nAda Twin,ada+2@new.example");
  await page.getByRole("button", { name: "Bring in 2 people" }).click();
  await good(page, styles);
});

browserTest(
  "without a script somebody asks for a mail, reads it in the inbox, signs in by its link, and is invited to nothing they don't press",
  async ({ open }) => {
    const { url, services } = await servedApp();
    await foundRiverside(services);
    const page = await (await open({ javaScriptEnabled: false })).newPage();
    await page.goto(`${url}/o/riverside/members`);
    await page.getByLabel("Your e-mail address").fill("kofi.larch@riverside.example");
    await page.getByRole("button", { name: "Send me the mail" }).click();
    await runDueJobs(services, { [signInMail]: sendSignInMail(services) });
    await page.getByRole("link", { name: "The mail of this rehearsal" }).click();
    await page.getByRole("link", { name: "1 mail for Kofi Larch" }).click();
    await page.getByRole("link", { name: "Sign in to Riverside Association" }).click();
    await page.getByRole("link", { name: /sign-in\/link/ }).click();
    await page.getByRole("button", { name: "Sign in" }).click();
    expect(new URL(page.url()).pathname).toBe("/o/riverside/members");
    expect(await page.getByText("kofi.larch@riverside.example").count()).toBe(1);
  },
);
