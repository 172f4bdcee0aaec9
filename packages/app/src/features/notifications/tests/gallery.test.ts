import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import { sql } from "kysely";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accessibilityFailures, contrastFailures } from "../../../testing/accessibility.js";
import { browserTest } from "../../../testing/browser.js";
import { openBallot, RIVERSIDE, setClock } from "../../../testing/riverside.js";
import { appOf } from "../../../testing/app.js";
import { testServices } from "../../../testing/services.js";
import { runDueJobs } from "../../../platform/jobs/jobs.js";
import { clock } from "../../../platform/act.js";
import type { Purpose } from "../../../platform/mail/outbox.js";
import type { Services } from "../../../platform/services.js";
import { jobsOf } from "../../../worker.js";
import { settle } from "../../motions/index.js";
import { newsJob } from "../job.js";
import { conversation, later } from "../../../testing/conversation.js";

interface Mail {
  readonly purpose: Purpose;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One mail of each sort that was sent, in the order of the list of purposes. */
async function oneOfEach(services: Services): Promise<Mail[]> {
  const { rows } = await sql<Mail>`
    select distinct on (purpose) purpose, subject, body_text as text, body_html as html from outbox order by purpose, length(body_text) desc`.execute(
    services.db,
  );
  return rows;
}

/** Lives through what makes the product write: a discussion, a day, a vote that closes, a result, a sign-in. */
async function everySort(): Promise<Mail[]> {
  const talking = await testServices({ replyDomain: "reply.example.org" });
  const { asker } = await conversation(
    talking,
    "I see it differently, because 3 days are short.\n\nWho is away over a weekend would learn of it on Monday.",
  );
  await later(talking, { hours: 8 });
  await newsJob(talking)({});
  const visitor = appOf(talking).visitor();
  await visitor.post(`/o/${RIVERSIDE}/sign-in`, { email: asker.email });
  await runDueJobs(talking, jobsOf(talking));
  const voting = await testServices();
  const { closes } = await openBallot(voting);
  await setClock(voting, new Date(Date.parse(closes) - 20 * 3_600_000).toISOString());
  await sql`update notification_mark set digested_until = ${closes}`.execute(voting.db);
  await sql`insert into notification_preference select organisation, id, 'none', 18, 1, null, null, '{}', true, true from member where organisation = ${RIVERSIDE}`.execute(
    voting.db,
  );
  await newsJob(voting)({});
  await setClock(voting, new Date(Date.parse(closes) + 1_000).toISOString());
  await settle(voting, RIVERSIDE);
  expect(await clock(voting.db, RIVERSIDE)).toBeDefined();
  const all = [...(await oneOfEach(talking)), ...(await oneOfEach(voting))];
  return all.filter(({ purpose }, at) => all.findIndex((other) => other.purpose === purpose) === at);
}

async function darkFailures(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return contrastFailures(page);
}

/** Where pictures of the mails are put, to be looked at; nowhere unless it is said. */
const folder = process.env["MAIL_PICTURES"] ?? "";

browserTest("every sort of mail reads well in a mail program, on a phone and wide, light and dark", { timeout: 120_000 }, async ({ open }) => {
  const mails = await everySort();
  const sorts = mails.map(({ purpose }) => purpose);
  for (const purpose of ["sign-in", "notice", "result", "discussion", "digest", "reminder"] as const) expect(sorts).toContain(purpose);
  if (folder !== "") await mkdir(folder, { recursive: true });
  for (const { purpose, html, text, subject } of mails) {
    expect([purpose, /\/o\/riverside/.test(text), /[^\n]\n$/.test(text)]).toEqual([purpose, true, true]);
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|@font-face/);
    if (folder !== "") await writeFile(join(folder, `${purpose}.txt`), `Subject: ${subject}\n\n${text}`);
    for (const width of [360, 700]) {
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await (await open({ viewport: { width, height: 800 }, colorScheme, javaScriptEnabled: true })).newPage();
        await page.setContent(html);
        expect([purpose, width, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([purpose, width, width]);
        const failures = width === 360 && colorScheme === "light" ? await accessibilityFailures(page) : [];
        expect([purpose, failures]).toEqual([purpose, []]);
        if (colorScheme === "dark" && width === 360) expect([purpose, await darkFailures(page)]).toEqual([purpose, []]);
        if (folder !== "") await page.screenshot({ path: join(folder, `${purpose}-${width}-${colorScheme}.png`), fullPage: true });
        await page.close();
      }
    }
  }
});
