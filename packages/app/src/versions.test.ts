import { sql } from "kysely";
import { expect, test } from "vitest";
import { foundRiverside } from "./features/organisation/index.js";
import { testServices } from "./testing/services.js";
import { driftedVersions } from "./versions.js";

test("a constitution that this software reads as it was read when it came into force is no drift; one that it reads differently is named", async () => {
  const services = await testServices();
  await foundRiverside(services);
  expect(await driftedVersions(services.db)).toEqual([]);
  await sql`update constitution_version set rules_hash = 'another'`.execute(services.db);
  expect(await driftedVersions(services.db)).toEqual([{ organisation: "riverside", version: 1 }]);
});
