import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { audited } from "../../../testing/audited.js";
import { stateFor, voteBy } from "../../../testing/ballot-box.js";
import { newKey, RIVERSIDE } from "../../../testing/riverside.js";
import type { Change } from "../../../testing/secret-source.js";
import { endVote, factsOf, secretStory } from "../../../testing/secret-vote.js";
import { deposit, sign } from "../../motions/index.js";

const PATH = `/o/${RIVERSIDE}/motions/1`;
const IN_SECRET: Change = [
  "It is put to [a general meeting](rule:how).",
  "It is put to [a general meeting](rule:how), [in secret](rule:secrecy), and [the platform](rule:key) opens the ballot box.",
];

test("a general meeting votes in secret: the roll is that of its start, the box is ready a moment later, and the vote is over with the day", async () => {
  const secret = await secretStory([IN_SECRET]);
  const { services } = secret.story.app;
  const moved = await deposit(services, RIVERSIDE, {
    member: secret.story.members[0] ?? "",
    key: newKey(),
    proposal: {
      title: "Paint the boathouse",
      to: { procedure: "resolution" },
      content: { kind: "motion", text: "The boathouse is painted green.", matters: [{ kind: "residual" }] },
      decideAt: null,
    },
  });
  expect(moved).toMatchObject({ kind: "done" });
  for (const signer of secret.story.members.slice(1, 11)) await sign(services, RIVERSIDE, { number: 1, member: signer });
  await secret.until(PATH, "open");
  const looker = secret.story.by("Idris Mead");
  const { closes } = await stateFor(looker, PATH);
  const { notices, rolls, boxes } = await factsOf(secret);
  const starts = notices["notice"]?.meeting ?? "";
  expect([rolls["vote"]?.at, rolls["vote"]?.size]).toEqual([starts, 40]);
  expect(closes).toBe(
    Temporal.Instant.from(starts)
      .toZonedDateTimeISO("Europe/London")
      .add({ days: 1 })
      .startOfDay()
      .toInstant()
      .toString({ smallestUnit: "millisecond" }),
  );
  expect((boxes?.["vote"]?.at ?? "") > starts).toBe(true);
  for (const [at, choice] of [
    [0, 1, 0],
    [0, 1, 0],
    [0, 0, 1],
  ].entries())
    await voteBy(await secret.visitor(secret.story.members[at] ?? ""), PATH, choice);
  await endVote(secret, PATH);
  expect((await factsOf(secret)).closed["vote"]).toMatchObject({ count: { for: 2, against: 1, abstain: 0 }, entitled: 40 });
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, boxes: { verified: 1 } });
});
