import { expect, test } from "vitest";
import { allAct, validArchive, voteBy } from "../../../testing/ballot-box.js";
import { audited } from "../../../testing/audited.js";
import { words } from "../../../testing/reading.js";
import { RIVERSIDE } from "../../../testing/riverside.js";
import { callElection, electedBy, ELECTION, rankingOn } from "../../../testing/secret-election.js";
import { TWO_SHUFFLES } from "../../../testing/secret-source.js";
import { endVote, factsOf, secretStory } from "../../../testing/secret-vote.js";

const PATH = `/o/${RIVERSIDE}/motions/1`;

test("an election by single transferable vote is held in secret, its papers mixed twice, and counted from what was on them", async () => {
  const secret = await secretStory([TWO_SHUFFLES]);
  const { story } = secret;
  await callElection(secret);
  const holders = await secret.holders(PATH);
  await secret.until(PATH, "key");
  await allAct(story.app, holders);
  await secret.until(PATH, "open");

  const ranking = await rankingOn(secret, PATH);
  for (const [at, titles] of ELECTION.papers.entries()) await voteBy(await secret.visitor(story.members[at] ?? ""), PATH, ranking(titles));
  await endVote(secret, PATH);
  await allAct(story.app, holders);

  const archive = await validArchive(story.by("Idris Mead"), PATH);
  expect(archive).toMatchObject({ stage: "finished", counted: ELECTION.papers.length });
  const { closed, boxes, options } = await factsOf(secret);
  expect(boxes?.["ballot"]).toMatchObject({ opened: { shuffles: 2, spoilt: 0 } });
  expect(closed["ballot"]?.count).toEqual({ for: 6, against: 0, abstain: 1 });
  expect(await electedBy(secret, closed["ballot"]?.adopted)).toEqual(ELECTION.elected);
  expect(options).toHaveLength(4);
  const member = await secret.visitor(story.members[0] ?? "");
  expect(words((await member.get(`${PATH}/result`)).html)).toMatch(
    new RegExp(`3 were elected.*${ELECTION.papers.length} of ${story.members.length} handed in a paper`, "u"),
  );
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true });
});
