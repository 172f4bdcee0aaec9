import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { testApp } from "../../../testing/app.js";
import { foundMovement } from "../../organisation/index.js";
import { moveClock } from "../../rehearsal/index.js";

const EVENING = "/o/movement/evening";

test("an evening whose clock has run past 20:40 before it began is offered afresh, and plays nothing", async () => {
  const { services, visitor } = await testApp();
  await foundMovement(services);
  await moveClock(services, "movement", () => Temporal.Instant.from("2017-01-10T20:41:00Z"));
  const newcomer = visitor();
  const { html } = await newcomer.get(EVENING);
  expect(html).toContain("The clock has run past this evening");
  expect(html).toContain("Play the evening afresh");
  expect(html).not.toContain("Send it, as the founder");
  await newcomer.post(`${EVENING}/19-40`, {}, { on: EVENING });
  expect((await newcomer.get(EVENING)).html).not.toContain("It does not open");
});

test("an evening that was left in the middle keeps what was played and offers the rest afresh", async () => {
  const { services, visitor } = await testApp();
  await foundMovement(services);
  const newcomer = visitor();
  await newcomer.post(`${EVENING}/19-40`, {}, { on: EVENING });
  await moveClock(services, "movement", () => Temporal.Instant.from("2017-01-12T09:00:00Z"));
  const { html } = await newcomer.get(EVENING);
  expect(html).toContain("it does not open");
  expect(html).toContain("The clock has run past what comes next");
  const afresh = await newcomer.post(`${EVENING}/again`, {}, { on: EVENING });
  expect(afresh.location).toMatch(/^\/o\/movement-[0-9a-f]{8}\/evening$/);
  expect((await newcomer.get(afresh.location)).html).toContain("Send it, as the founder");
});
