import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { TestApp } from "../../testing/app.js";
import { testApp } from "../../testing/app.js";
import { audited } from "../../testing/audited.js";
import { newKey, RIVERSIDE } from "../../testing/riverside.js";
import { signedInAs } from "../../testing/signed-in.js";
import { foundRiverside } from "../organisation/index.js";
import { daysTyped } from "./typed.js";

let app: TestApp;
const page = `/o/${RIVERSIDE}/holidays`;

beforeAll(async () => {
  app = await testApp();
  const source = readFileSync(join(import.meta.dirname, "../../../../constitution/texts/model.md"), "utf8").replace(
    "[Europe/London](rule:zone)",
    "[Europe/London](rule:zone). Working days are [Monday to Friday, except the bank holidays](rule:working). The **[bank holidays](calendar:bank)** of a year are set by [the Secretary](rule:by)",
  );
  await foundRiverside(app.services, 40, source);
});

async function memberCalled(name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE} and name = ${name}`.execute(app.services.db);
  return rows[0]?.id ?? "";
}

const present = (): number => new Date().getUTCFullYear();

test("the Secretary sets the holidays of a year; everybody reads them, and the record has them", async () => {
  const year = present() + 1;
  const outsider = app.visitor();
  expect((await outsider.get(page)).html).toContain("None have been set yet");
  expect((await outsider.get(`/o/${RIVERSIDE}/constitution`)).html).toContain(`href="${page}"`);
  const secretary = await signedInAs(app, await memberCalled("Idris Mead"));
  const sent = await secretary.post(page, { key: newKey(), calendar: "bank", year: String(year), days: `${year}-12-25\n1.1.${year}` });
  expect([sent.status, sent.location]).toEqual([303, page]);
  expect((await outsider.get(page)).html).toContain("1 January · ");
  expect(await audited(app.services, RIVERSIDE)).toMatchObject({ valid: true });
  expect((await outsider.get(`/o/${RIVERSIDE}/record`)).html).toContain(`2 holidays of ${year} were set in the calendar “bank holidays”.`);
});

test("whom the text does not name sees no form, and is refused with the clause", async () => {
  const member = await signedInAs(app, await memberCalled("Kofi Larch"));
  expect((await member.get(page)).html).not.toContain("<textarea");
  const sent = await member.post(page, { key: newKey(), calendar: "bank", year: String(present()), days: "" }, { on: `/o/${RIVERSIDE}/account` });
  expect(sent.status).toBe(422);
  expect(sent.html).toContain("the Secretary");
});

test("a day that is none of that year is said beside the field", async () => {
  const secretary = await signedInAs(app, await memberCalled("Idris Mead"));
  const sent = await secretary.post(page, { key: newKey(), calendar: "bank", year: String(present()), days: "30.2." });
  expect([sent.status, sent.html.includes(`“30.2.” is no day of ${present()}`)]).toEqual([422, true]);
});

test("days are typed as they are written in English and in German, in any order", () => {
  expect(daysTyped("2027-12-25\n 1.1.  26.12.2027, 2027-12-25", 2027)).toEqual({ kind: "days", days: ["2027-01-01", "2027-12-25", "2027-12-26"] });
  expect(daysTyped("1.1.2028", 2027)).toEqual({ kind: "no day", typed: "1.1.2028" });
  expect(daysTyped(Array.from({ length: 61 }, (_, n) => `${1 + (n % 28)}.${1 + Math.floor(n / 28)}.`).join(" "), 2027)).toEqual({ kind: "too many" });
});
