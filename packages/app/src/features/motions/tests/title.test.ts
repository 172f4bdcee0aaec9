import { expect, test } from "vitest";
import { readLine } from "@folkmoot/record";
import { audited } from "../../../testing/audited.js";
import { RIVERSIDE, newKey, openBallot, riverside, smallChange } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import type { Services } from "../../../platform/services.js";
import { exportLines, sequence } from "../../record/index.js";
import { deposit } from "../index.js";

async function textsOf(services: Services): Promise<readonly string[]> {
  await sequence(services, RIVERSIDE);
  const texts: string[] = [];
  for await (const line of exportLines(services.db, RIVERSIDE, services.logKey.publicKey)) {
    const read = readLine(line.trimEnd());
    if (read?.kind === "text") texts.push(read.body);
  }
  return texts;
}

test("the title of a change is bound by the record and given out with its text, not before its notice", async () => {
  const services = await testServices();
  const [mover = ""] = await riverside(services);
  await deposit(services, RIVERSIDE, { member: mover, key: newKey(), proposal: await smallChange(services) });
  expect(await textsOf(services)).not.toContain("Committee notice");
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, unpublished: 2 });
});

test("a title under which something else was voted on than was deposited is found in the export", async () => {
  const services = await testServices();
  await openBallot(services);
  expect(await textsOf(services)).toContain("Committee notice");
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, unpublished: 0 });
  await services.db.updateTable("text_beside").set({ body: "Long live the committee" }).where("body", "=", "Committee notice").execute();
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: false, code: "text" });
});
