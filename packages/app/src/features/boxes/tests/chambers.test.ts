import { expect, test } from "vitest";
import { audit } from "@folkmoot/auditor";
import { exportLines, sequence } from "../../record/index.js";
import { audited } from "../../../testing/audited.js";
import { allAct, castBy, KeyHolder, sealBallot, stateFor, validArchive, voteBy } from "../../../testing/ballot-box.js";
import { words } from "../../../testing/reading.js";
import { BASE, river, type River } from "../../../testing/river.js";
import { RIVERSIDE, setClock } from "../../../testing/riverside.js";
import { secretSource, type Change } from "../../../testing/secret-source.js";
import { beside, sittingIn } from "../../../testing/secret-vote.js";
import { signedInAs } from "../../../testing/signed-in.js";
import { workOff } from "../../../testing/worked-off.js";
import { motionByNumber, settle } from "../../motions/index.js";

const MOTION = `${BASE}/motions/1`;
const [MEMBERS, GROUP] = [`${MOTION}~members`, `${MOTION}~group`];
/** The model gives nobody more than one vote. */
const ONE_VOTE: Change = ["[Nobody has more than one vote](rule:member.weight)", "Nobody votes for another"];
const LEADS = "Idris Mead";
const FOR = [0, 1, 0];
const AGAINST = [0, 0, 1];
const FEDERATION = `

## 20. [Joining a federation](procedure:federation)

1. To join a **[federation](matter:federation)** binds the Association for years.
2. The members decide on [a federation](rule:decides). [Any member](rule:starts) may propose one.
3. **[Notice.](notice:notice)** [The Secretary](rule:by) sends [every member](rule:to) [the full text](rule:contents) with [14 days' notice](rule:period). If that is not done, [it is sent without them](rule:otherwise).
4. **[The members.](vote:members)** [All who were members on the day notice was given](rule:roll) vote [in secret](rule:secrecy) [in writing](rule:how) for [7 days](rule:lasts). [Each of the Committee has 3 votes](rule:weight). [Any two of the Tellers](rule:key) can open the ballot box. It is carried if [more than half of the votes cast are in favour](rule:carried).
5. **[The Committee.](vote:group)** [At the same time](rule:together) [the Committee](rule:roll) votes, also [in secret](rule:secrecy). It agrees if [more than half of the votes cast are in favour](rule:carried).
`;

interface Federation {
  readonly story: River;
  readonly committee: readonly string[];
  readonly others: readonly string[];
  /** The Tellers at the ballot box of the members, and at that of the Committee: each with one key file. */
  readonly holders: readonly KeyHolder[];
}

async function federation(): Promise<Federation> {
  const story = await river([LEADS], (await secretSource([ONE_VOTE])) + FEDERATION);
  const { services } = story.app;
  await story.moves(LEADS, {
    title: "Join the federation",
    to: { procedure: "federation" },
    content: { kind: "motion", text: "We join the federation.", matters: [{ kind: "named", matter: "federation" }] },
    decideAt: null,
  });
  await workOff(services);
  const tellers = await Promise.all((await sittingIn(services, "tellers")).map((member) => signedInAs(story.app, member)));
  const holders = tellers.map((visitor) => new KeyHolder(visitor, MEMBERS));
  await allAct(story.app, holders);
  for (let step = 0; step < 6; step += 1) {
    await workOff(services);
    const facts = (await motionByNumber(services.db, RIVERSIDE, 1))?.facts;
    if (Object.keys(facts?.boxes ?? {}).length === 2 && (await stateFor(story.by(LEADS), MEMBERS)).phase === "open") break;
    await story.next();
  }
  const committee = await sittingIn(services, "committee");
  const ofGroup = beside(GROUP, tellers, holders);
  return { story, committee, others: story.members.filter((member) => !committee.includes(member)), holders: [...holders, ...ofGroup] };
}

test("two chambers vote in secret, each in a box of its own with the one key that the Tellers have made, the one with votes of unequal weight; the other refuses, and an archive of the one in place of the other is found", async () => {
  const { story, committee, others, holders } = await federation();
  const { services } = story.app;
  const visitor = (member: string | undefined) => signedInAs(story.app, member ?? "");
  const seated = await visitor(committee[0]);
  const member = await visitor(others[0]);

  // The page of the vote leads to the box in which one has still to vote; only who sits in the Committee votes in its box.
  expect(words((await seated.get(`${MOTION}/vote`)).html)).toMatch(/“The members”.*You have 3 votes here/u);
  expect(words((await seated.get(`${MOTION}/box`)).html)).toMatch(/several chambers.*The members \(this one\) The Committee/u);
  expect((await stateFor(member, GROUP)).you).toMatchObject({ mayVote: false, credential: null });
  expect([(await stateFor(seated, MEMBERS)).you.credential, (await stateFor(seated, GROUP)).you.credential]).not.toContain(null);
  const [ofMembers, ofGroup] = [await stateFor(seated, MEMBERS), await stateFor(seated, GROUP)];
  expect([ofGroup.keyOf, ofGroup.uuid === ofMembers.uuid, ofGroup.trustees.length]).toEqual([ofMembers.uuid, false, 3]);
  const ballot = sealBallot(await stateFor(seated, GROUP), AGAINST);
  expect(await castBy(member, GROUP, ballot)).toMatchObject({ outcome: "refused" });
  await voteBy(seated, MEMBERS, FOR);
  expect(await castBy(seated, GROUP, ballot)).toMatchObject({ outcome: "accepted" });
  for (const own of committee.slice(1, 3)) await voteBy(await visitor(own), GROUP, AGAINST);
  for (const own of others.slice(0, 2)) await voteBy(await visitor(own), MEMBERS, FOR);

  const { closes } = await stateFor(seated, GROUP);
  await setClock(services, closes ?? "");
  await settle(services, RIVERSIDE);
  await allAct(story.app, holders);
  expect((await motionByNumber(services.db, RIVERSIDE, 1))?.facts.closed).toMatchObject({
    members: { count: { for: 5, against: 0, abstain: 0 }, voters: 3, entitled: story.members.length, carried: true },
    group: { count: { for: 0, against: 3, abstain: 0 }, entitled: committee.length, carried: false },
  });
  const archives = await Promise.all([MEMBERS, GROUP].map((path) => validArchive(seated, path)));
  expect(archives.map(({ weight, counted }) => [weight, counted])).toEqual([
    [5n, 3],
    [3n, 3],
  ]);
  expect(archives[0]?.setup.election.group.write(archives[0].setup.election.key)).toBe(
    archives[1]?.setup.election.group.write(archives[1].setup.election.key),
  );
  expect(archives.map(({ setup }) => [setup.election.description, setup.credentials.size])).toEqual([
    ["members", story.members.length],
    ["group", committee.length],
  ]);
  expect(words((await seated.get(`${MOTION}/result`)).html)).toMatch(
    /Carried: 5 for, 0 against.*Not carried: 0 for, 3 against|Not carried: 0 for, 3 against.*Carried: 5 for, 0 against/u,
  );
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, boxes: { verified: 2, absent: 0, ceremonies: 2 } });

  await sequence(services, RIVERSIDE);
  const lines: string[] = [];
  for await (const line of exportLines(services.db, RIVERSIDE, services.logKey.publicKey)) lines.push(line.trimEnd());
  const facts = (await motionByNumber(services.db, RIVERSIDE, 1))?.facts.boxes ?? {};
  const [one, other] = ["members", "group"].map((stage) => facts[stage]?.election ?? "");
  const swapped = lines.map((line) => {
    const { archive } = JSON.parse(line) as { archive?: string };
    return archive === undefined ? line : line.replace(archive, (archive === one ? other : one) ?? "");
  });
  expect(swapped.filter((line, at) => line !== lines[at]).length).toBeGreaterThan(1);
  expect(await audit(swapped)).toMatchObject({ valid: false, code: "box" });
});
