import { expect } from "vitest";
import { accessibilityFailures } from "../../../testing/accessibility.js";
import { browserTest } from "../../../testing/browser.js";
import { act } from "../../../platform/act.js";
import { deposit, motionByNumber } from "../../motions/index.js";
import { putStatement } from "../../statements/index.js";
import { servedApp } from "../../../testing/served.js";
import { RIVERSIDE, newKey, riverside } from "../../../testing/riverside.js";
import { asked } from "../../../testing/surveyed.js";
import { sql } from "kysely";

const AT = `/o/${RIVERSIDE}/motions/1/discussion`;

browserTest("the pages of a discussion are read by axe on a phone, and a draft outlives a closed tab until it is sent", async ({ open }) => {
  const { url, services } = await servedApp();
  await riverside(services);
  const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE} and name = 'Kofi Larch'`.execute(services.db);
  const proposal = {
    title: "A footbridge",
    to: { procedure: "resolution" },
    content: { kind: "motion", text: "We ask for a footbridge.", matters: [{ kind: "residual" }] },
    decideAt: null,
  } as const;
  await deposit(services, RIVERSIDE, { member: rows[0]?.id ?? "", key: newKey(), proposal });
  const question = { kind: "statements", words: "Where do you stand?", statements: ["The footbridge first."] } as const;
  const survey = await asked(services, rows[0]?.id ?? "", { questions: [question] });
  const motion = (await motionByNumber(services.db, RIVERSIDE, 1))?.id ?? "";
  const statement = { side: "mover", body: "Two hundred people cross here every day." } as const;
  await act(services.db, RIVERSIDE, (begun) => putStatement(begun, { motion, author: rows[0]?.id ?? "" }, statement));
  const context = await open({ viewport: { width: 360, height: 740 } });
  let page = await context.newPage();
  await page.goto(`${url}/inbox`);
  await page.getByRole("button", { name: "Sign in as Nell Sedge" }).click();

  await page.goto(`${url}${AT}/new?kind=for`);
  await page.getByLabel("Your argument for it").fill("Prams go round by the main road.");
  // Longer than the island waits for the next letter.
  await page.waitForTimeout(700);
  await page.close();
  page = await context.newPage();
  await page.goto(`${url}${AT}/new?kind=for`);
  const isBuilt = (await page.locator("script[src*=post-draft]").count()) > 0;
  if (isBuilt) expect(await page.getByLabel("Your argument for it").inputValue()).toBe("Prams go round by the main road.");
  await page.getByLabel("Your argument for it").fill("Prams go round by the main road, 1.4 km.");
  await page.getByRole("button", { name: "Add this argument" }).click();
  await page.getByText("It is there").waitFor();
  const post = new URL(page.url()).pathname;
  await page.goto(`${url}${AT}/new?kind=for`);
  expect(await page.getByLabel("Your argument for it").inputValue()).toBe("");

  for (const path of [
    AT,
    `${AT}/arguments`,
    `${AT}/questions`,
    `${AT}/new?kind=question`,
    post,
    `${post}/edit`,
    `${post}/files`,
    `${post}/withdraw`,
    `/o/${RIVERSIDE}/moderation`,
    `/o/${RIVERSIDE}/said/survey/${survey}`,
    `/o/${RIVERSIDE}/said/survey/${survey}/report`,
    `/o/${RIVERSIDE}/surveys/${survey}/answer/1`,
    `/o/${RIVERSIDE}/motions/1/statements`,
    `/o/${RIVERSIDE}/search?q=prams`,
  ]) {
    await page.goto(`${url}${path}`);
    expect(await accessibilityFailures(page), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
  }
});
