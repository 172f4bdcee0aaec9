import { expect, test } from "vitest";
import type { ValidArchive } from "@folkmoot/ballot";
import { allAct, archiveOf, stateFor, validArchive, voteBy } from "../../../testing/ballot-box.js";
import { audited } from "../../../testing/audited.js";
import { newKey, RIVERSIDE, smallChange } from "../../../testing/riverside.js";
import { BY_PLATFORM, type Change } from "../../../testing/secret-source.js";
import { endVote, factsOf, secretStory, type SecretStory } from "../../../testing/secret-vote.js";
import { toolRefusal, toolVersion } from "../../../../../ballot/testing/tool.js";
import { workOff } from "../../../testing/worked-off.js";
import { isLong } from "../../../../../../tests/long.js";
import { putOption, type Proposal } from "../../motions/index.js";

const PATH = `/o/${RIVERSIDE}/motions/1`;
/** Who holds the key: the three Tellers, as the text says anyhow, or the platform. */
const HELD: readonly Change[] = isLong ? [] : [BY_PLATFORM];
const FOR_BELENIOS: Change = [
  "A ballot is open for [7 days](rule:lasts).",
  "A ballot is open for [7 days](rule:lasts); its ballot box is [one that Belenios 2.0 verifies](rule:format).",
];

test("a box of which the text says so is in the group of Belenios 2.0, from its roll to its result, and its tool finds nothing against it", async () => {
  const secret = await secretStory([FOR_BELENIOS, ...HELD]);
  const { story } = secret;
  await story.moves("Idris Mead", await smallChange(story.app.services));
  const holders = await keyMade(secret);
  await secret.until(PATH, "open");
  for (const [at, choice] of [
    [0, 1, 0],
    [0, 0, 1],
  ].entries())
    await voteBy(await secret.visitor(story.members[at] ?? ""), PATH, choice);
  await endVote(secret, PATH);
  await allAct(story.app, holders);
  const looker = story.by("Idris Mead");
  const archive = await validArchive(looker, PATH);
  expect([archive.stage, archive.setup.election.group.name]).toEqual(["finished", "BELENIOS-2048"]);
  expect((await factsOf(secret)).closed["ballot"]).toMatchObject({ count: { for: 1, against: 1, abstain: 0 } });
  await holdsForTheTool(secret, archive);
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true, boxes: { verified: 1 } });
});

test("a paper that grows beyond thirty lines has its key made anew in a larger group", async () => {
  const secret = await secretStory();
  const { story } = secret;
  await story.moves("Idris Mead", LEADERS);
  await stand(secret, 0, 29);
  await secret.until(PATH, "key");
  const [holder] = await secret.holders(PATH);
  const looker = story.by("Idris Mead");
  await holder?.act();
  expect(await stateFor(looker, PATH)).toMatchObject({ group: "Ed25519", attempt: 1, phase: "key" });
  await stand(secret, 29, 31);
  await workOff(story.app.services);
  expect(await stateFor(looker, PATH)).toMatchObject({
    group: "RFC-3526-2048",
    attempt: 2,
    trustees: Array.from({ length: 3 }, () => ({ done: [] })),
  });
  expect((await looker.get(`${PATH}/box`)).html).toContain("the paper has become longer");
});

test("a paper of more than thirty lines is voted on and counted like any other", async () => {
  const secret = await secretStory(HELD);
  const { story } = secret;
  await story.moves("Idris Mead", LEADERS);
  await stand(secret, 0, 33);
  const holders = await keyMade(secret);
  await secret.until(PATH, "open");
  const looker = story.by("Idris Mead");
  const { paper, group } = await stateFor(looker, PATH);
  const lines = paper?.lines ?? [];
  expect([group, lines.length]).toEqual(["RFC-3526-2048", 34]);
  const favourite = lines.findIndex(({ label }) => label === "Candidate 33");
  for (const member of story.members.slice(0, 2))
    await voteBy(
      await secret.visitor(member),
      PATH,
      lines.map((_, at) => (at === favourite ? 1 : at < favourite ? at + 2 : at + 1)),
    );
  await endVote(secret, PATH);
  await allAct(story.app, holders);
  const archive = await validArchive(looker, PATH);
  expect(archive).toMatchObject({ stage: "finished", counted: 2, flags: [] });
  await holdsForTheTool(secret, archive);
  const { closed, options } = await factsOf(secret);
  expect(closed["ballot"]?.adopted?.[0]).toBe(options.at(-1)?.id);
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true, boxes: { verified: 1 } });
});

/** In the long tests three people hold the key to the end, which takes half a minute and more in these groups; else the platform does. */
async function keyMade(secret: SecretStory) {
  if (!isLong) return [];
  await secret.until(PATH, "key");
  const holders = await secret.holders(PATH);
  await allAct(secret.story.app, holders);
  return holders;
}

async function holdsForTheTool({ story }: SecretStory, { setup }: ValidArchive): Promise<void> {
  if (toolVersion === "2.0") expect(toolRefusal(setup.election.uuid, await archiveOf(story.by("Idris Mead"), PATH))).toBeNull();
}

const LEADERS: Proposal = {
  title: "Walk leaders",
  to: { procedure: "leaders" },
  content: { kind: "motion", text: "Who takes us along the river?", matters: [{ kind: "named", matter: "leaders" }] },
  decideAt: null,
};

/** So many stand for the election, each put up by somebody else. */
async function stand({ story }: SecretStory, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += 1) {
    const title = `Candidate ${at + 1}`;
    const putting = { kind: "proposal", on: null, base: null, title, text: title, theme: null, place: null, cost: null } as const;
    const put = await putOption(story.app.services, RIVERSIDE, { member: story.members[at] ?? "", key: newKey(), number: 1, putting });
    if (put.kind !== "done") throw new Error(JSON.stringify(put));
  }
}
