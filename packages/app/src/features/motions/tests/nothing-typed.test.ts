import { beforeAll, expect, test } from "vitest";
import { audited } from "../../../testing/audited.js";
import { RIVERSIDE, newKey, riverside, smallChange } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import type { Services } from "../../../platform/services.js";
import type { Proposal } from "../acts/deposit.js";
import { deposit } from "../acts/deposit.js";
import { addressee } from "../acts/addressees.js";
import { localTime } from "../reading/local-time.js";
import { exportLines, recordEvents } from "../../record/index.js";
import { sit } from "../acts/sitting.js";

let services: Services;
let member: string;

beforeAll(async () => {
  services = await testServices();
  [member = ""] = await riverside(services);
});

const put = (proposal: Proposal) => deposit(services, RIVERSIDE, { member, key: newKey(), proposal });
const motion = (to: Proposal["to"], decideAt: string | null = null): Proposal => ({
  title: "A statement",
  to,
  content: { kind: "motion", text: "We say so.", matters: [{ kind: "residual" }] },
  decideAt,
});

async function entries(): Promise<string> {
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true });
  let all = "";
  for await (const line of exportLines(services.db, RIVERSIDE, services.logKey.publicKey)) {
    if (line.startsWith('{"entry')) all += Buffer.from((JSON.parse(line) as { entry: string }).entry, "base64").toString("utf8");
  }
  return all;
}

test("a body or a procedure that the rules don't know is no addressee: its name would be words in the record", async () => {
  expect(addressee.safeParse("body:john-smith-took-the-money").success).toBe(true);
  expect(await put(motion({ body: "john-smith-took-the-money" }))).toEqual({ kind: "no such addressee" });
  expect(await put(motion({ procedure: "john-smith-took-the-money" }))).toEqual({ kind: "no such addressee" });
  expect(await entries()).not.toContain("john-smith");
});

test("the headings of a proposed text are in no entry, whether it is taken or refused", async () => {
  const proposal = await smallChange(services);
  if (proposal.content.kind !== "change") throw new Error("a change brings its text");
  const source = `${proposal.content.source}\n\n## 40. John Smith took the money\n\n1. He did.\n\n## 41. Über Bäume 日本語\n\n1. They are green.\n`;
  expect(await put({ ...proposal, content: { kind: "change", source } })).toMatchObject({ kind: "done" });
  expect(await put({ ...proposal, to: { body: "committee" }, content: { kind: "change", source } })).toMatchObject({ kind: "refused" });
  expect(await entries()).not.toMatch(/john|smith|money|ber-b/);
});

test("a wish for a day that the record can't write never comes to the rules, and what no reader could take is never stored", async () => {
  for (const day of ["9999-01-01T00:00", "0001-01-01T00:00", "2017-02-31T10:00", "2017-01-01T24:00", "2017-13-01T10:00"]) {
    expect([day, localTime.safeParse(day).success]).toEqual([day, false]);
  }
  expect(localTime.safeParse("2017-01-27T20:00").success).toBe(true);
  await expect(put(motion({ procedure: "amendment" }, "9999-01-01T00:00:00.000Z"))).rejects.toThrow();
  await expect(sit(services, RIVERSIDE, (act) => recordEvents(act, [{ t: "seated", body: "Überschrift", filled: 1 }]))).rejects.toThrow();
  expect(await entries()).not.toContain("9999");
});
