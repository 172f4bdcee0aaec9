import { expect, test } from "vitest";
import { RIVERSIDE, newKey, openBallot } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import { cast } from "../caster.js";
import { dissent } from "../dissent.js";

test("a vote stays what it was when its form is sent again with another choice, and only a vote against has a dissent", async () => {
  const services = await testServices();
  const { members } = await openBallot(services);
  const [supporter = "", opponent = ""] = members;
  const key = newKey();
  const first = await cast(services, RIVERSIDE, { number: 1, member: supporter, choice: "for", key });
  expect(await cast(services, RIVERSIDE, { number: 1, member: supporter, choice: "against", key })).toEqual(first);
  await cast(services, RIVERSIDE, { number: 1, member: opponent, choice: "against", key: newKey() });

  for (const member of [supporter, opponent, members[2] ?? ""]) await dissent(services, RIVERSIDE, { number: 1, member, text: "I disagree." });
  expect(await services.db.selectFrom("dissent").select("member").execute()).toEqual([{ member: opponent }]);
  expect(await services.db.selectFrom("vote").select(["member", "choice"]).orderBy("choice").execute()).toEqual([
    { member: opponent, choice: "against" },
    { member: supporter, choice: "for" },
  ]);
});
