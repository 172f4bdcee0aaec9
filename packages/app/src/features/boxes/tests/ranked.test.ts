import { expect, test } from "vitest";
import { allAct, validArchive, voteBy } from "../../../testing/ballot-box.js";
import { audited } from "../../../testing/audited.js";
import { words } from "../../../testing/reading.js";
import { RIVERSIDE } from "../../../testing/riverside.js";
import { callElection, CANDIDATES, electedBy, ELECTION, rankingOn } from "../../../testing/secret-election.js";
import { ELECTED_IN_CHAMBERS, TWO_SHUFFLES } from "../../../testing/secret-source.js";
import { beside, endVote, factsOf, secretStory, sittingIn } from "../../../testing/secret-vote.js";

const MOTION = `/o/${RIVERSIDE}/motions/1`;
const [PATH, BESIDE] = [`${MOTION}~ballot` as const, `${MOTION}~committee` as const];
test("an election by single transferable vote is held in secret in two chambers with one key, its papers mixed twice, and counted from what was on them: elected is whom both elect", async () => {
  const secret = await secretStory([TWO_SHUFFLES, ELECTED_IN_CHAMBERS]);
  const { story } = secret;
  await callElection(secret);
  const first = await secret.holders(PATH);
  await secret.until(PATH, "key");
  await allAct(story.app, first);
  await secret.until(PATH, "open");
  const holders = [...first, ...beside(BESIDE, await Promise.all(secret.tellers.map(secret.visitor)), first)];

  const ranking = await rankingOn(secret, PATH);
  for (const [n, titles] of ELECTION.papers.entries()) await voteBy(await secret.visitor(story.members[n] ?? ""), PATH, ranking(titles));
  const [ada, , cy, di] = CANDIDATES;
  for (const [n, seated] of (await sittingIn(story.app.services, "committee")).slice(0, 7).entries())
    await voteBy(await secret.visitor(seated), BESIDE, ranking(n < 4 ? [ada, di] : [cy, di]));
  await endVote(secret, PATH);
  await allAct(story.app, holders);

  const archive = await validArchive(story.by("Idris Mead"), PATH);
  expect(archive).toMatchObject({ stage: "finished", counted: ELECTION.papers.length });
  const { closed, boxes, options } = await factsOf(secret);
  expect(boxes?.["ballot"]).toMatchObject({ opened: { shuffles: 2, spoilt: 0 } });
  expect(closed["ballot"]?.count).toEqual({ for: 6, against: 0, abstain: 1 });
  expect(await electedBy(secret, closed["ballot"]?.adopted)).toEqual(ELECTION.elected);
  expect(boxes?.["committee"]).toMatchObject({ opened: { shuffles: 2, spoilt: 0 } });
  expect(new Set(await electedBy(secret, closed["committee"]?.adopted))).toEqual(new Set([ada, cy, di]));
  expect(options).toHaveLength(4);
  const member = await secret.visitor(story.members[0] ?? "");
  const result = words((await member.get(`${MOTION}/result`)).html);
  expect(result).toMatch(new RegExp(`3 were elected.*${ELECTION.papers.length} of ${story.members.length} handed in a paper`, "u"));
  expect(result).toContain("2 of what they voted on was adopted by each of the 2 chambers.");
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true, boxes: { verified: 2, ceremonies: 2 } });
});
