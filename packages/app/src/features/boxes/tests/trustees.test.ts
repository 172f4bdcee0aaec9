import { beforeAll, expect, test } from "vitest";
import { checkCeremonyFile, ed25519, judgeEvidence } from "@folkmoot/ballot";
import { audited } from "../../../testing/audited.js";
import { allAct, KeyHolder, wrongly, stateFor, voteBy, validArchive } from "../../../testing/ballot-box.js";
import { RIVERSIDE, smallChange } from "../../../testing/riverside.js";
import { endVote, factsOf, secretStory, type SecretStory } from "../../../testing/secret-vote.js";

const PATH = `/o/${RIVERSIDE}/motions/1`;
const FOR = [0, 1, 0];

let secret: SecretStory;
let holders: readonly [KeyHolder, KeyHolder, KeyHolder];

beforeAll(async () => {
  secret = await secretStory();
  await secret.story.moves("Idris Mead", await smallChange(secret.story.app.services));
  await secret.until(PATH, "key");
  const [one, two, three] = await secret.holders(PATH);
  if (one === undefined || two === undefined || three === undefined) throw new Error("three Tellers hold the key");
  holders = [one, two, three];
}, 120_000);

const state = () => stateFor(secret.story.by("Idris Mead"), PATH);
const noHolder = () => new KeyHolder(secret.story.by("Idris Mead"), PATH);

test("each of those who hold the key is written to and finds what is due of them at home; nobody else is asked", async () => {
  const teller = await secret.visitor(secret.tellers[0] ?? "");
  expect((await teller.get(`/o/${RIVERSIDE}/home`)).html).toContain("Begin your part of the key for motion 1");
  expect((await secret.story.by("Idris Mead").get(`/o/${RIVERSIDE}/home`)).html).not.toContain("Begin your part of the key");
  const { rows } = await secret.story.app.services.pool.query<{ n: number }>(
    "select count(*)::int as n from outbox where purpose = 'ballot box' and member = any($1::uuid[])",
    [secret.tellers],
  );
  expect(rows[0]?.n).toBe(3);
});

test("a message that is wrong, not due, of another attempt or of somebody else is refused and changes nothing (H-59)", async () => {
  const [one, two] = holders;
  expect(await one.send(1, "certificate", "{}")).toMatchObject({ outcome: "refused", code: "wrong" });
  expect(await one.send(2, "certificate", "{}")).toMatchObject({ outcome: "refused", code: "stale" });
  expect(await one.send(1, "decrypt", "{}")).toMatchObject({ outcome: "refused", code: "not due" });
  expect(await noHolder().send(1, "certificate", "{}")).toMatchObject({ outcome: "refused", code: "not due" });
  expect(await noHolder().beginAnew(1)).toMatchObject({ outcome: "refused", code: "not due" });
  expect(await one.act()).toBe("certificate");
  expect(await one.send(1, "certificate", "whatever is sent again")).toEqual({ outcome: "taken" });
  expect(await one.act()).toBeNull();
  expect(await two.act()).toBe("certificate");
  expect((await state()).trustees.map(({ done }) => done)).toEqual([["certificate"], ["certificate"], []]);
});

test("whoever lost the key file has the key begun anew, once, until the ballot box is ready; the first attempt is worth nothing then (H-01)", async () => {
  const { uuid } = await state();
  const [one, two, three] = holders;
  expect(await three.beginAnew(1)).toEqual({ outcome: "taken" });
  expect(await two.beginAnew(1)).toEqual({ outcome: "taken" });
  expect(await state()).toMatchObject({ attempt: 2, uuid, trustees: [{ done: [] }, { done: [] }, { done: [] }] });
  expect(await one.send(1, "polynomial", "{}")).toMatchObject({ code: "stale" });
});

test("the key is begun anew three times an hour at most: everybody is written to each time", async () => {
  const [one, two] = holders;
  expect(await one.beginAnew(2)).toEqual({ outcome: "taken" });
  expect(await two.beginAnew(3)).toEqual({ outcome: "taken" });
  await expect(one.beginAnew(4)).rejects.toThrow();
  expect((await state()).attempt).toBe(4);
});

test("the vote can't open before enough of them have opened the test paper, and opens with one of three who never does", async () => {
  const [one, two, three] = holders;
  for (const _ of ["certificate", "polynomial", "shares"]) for (const holder of holders) await holder.act();
  expect((await state()).phase).toBe("rehearsal");
  expect(await one.act()).toBe("rehearse");
  await secret.next();
  expect((await state()).phase).toBe("rehearsal");
  expect(await two.act()).toBe("rehearse");
  await secret.until(PATH, "open");
  expect(await three.act()).toBeNull();
  expect(await three.beginAnew(4)).toMatchObject({ outcome: "refused", code: "not due" });
  expect((await factsOf(secret)).boxes?.["ballot"]).toMatchObject({ trustees: 3, needed: 2, rehearsed: 2 });
});

test("one of them alone opens nothing; a part made with another key is refused, and where too few are left the motion lapses (H-01, H-02)", async () => {
  await voteBy(await secret.visitor(secret.story.members[0] ?? ""), PATH, FOR);
  await endVote(secret, PATH);
  const [one, two, three] = holders;
  const { task } = await stateFor(await secret.visitor(secret.tellers[1] ?? ""), PATH);
  expect(task?.task).toBe("decrypt");
  await allAct(secret.story.app, [one]);
  expect((await validArchive(secret.story.by("Idris Mead"), PATH)).stage).toBe("decrypting");
  const another = two.seed;
  two.seed = three.seed;
  await expect(two.act()).rejects.toThrow("not sealed for this trustee");
  two.seed = another;
  expect(await two.send(4, "decrypt", '{"decryption_factors":[],"decryption_proofs":[]}')).toMatchObject({ code: "wrong" });
  for (let at = 1; at < 12; at += 1) await two.send(4, "decrypt", "x");
  await expect(two.send(4, "decrypt", "x")).rejects.toThrow();
  await secret.until(PATH, "lapsed");
  expect(await two.send(4, "decrypt", "{}")).toMatchObject({ code: "not due" });
  expect(await factsOf(secret)).toMatchObject({ closed: {}, ended: { how: "lapsed" } });
});

test("any one of three who takes no part in a step for two days is left out by those who did it, and the others open the box (H-01)", async () => {
  const other = await secretStory();
  await other.story.moves("Idris Mead", await smallChange(other.story.app.services));
  await other.until(PATH, "key");
  const [one, two, three] = await other.holders(PATH);
  if (one === undefined || two === undefined || three === undefined) throw new Error("three Tellers hold the key");
  const twoDays = () => other.story.app.services.pool.query("update box set waits_since = waits_since - interval '2 days'");
  const done = async () => (await stateFor(other.story.by("Idris Mead"), PATH)).trustees.map((each) => each.done.length);
  await one.act();
  await two.act();
  await three.act();
  await allAct(other.story.app, [one, two]);
  expect([await done(), (await one.beginAnew(1, { without: "absent" })).outcome]).toEqual([[2, 2, 1], "refused"]);
  await twoDays();
  // Who is absent sees no such button, and can't press it.
  expect(await three.beginAnew(1, { without: "absent" })).toMatchObject({ code: "not due" });
  const visitor = await other.visitor(other.tellers[0] ?? "");
  expect((await visitor.get(`/o/${RIVERSIDE}/home`)).html).toContain("you can go on without them");
  const page = (await visitor.get(`${PATH}/box/trustee`)).html;
  expect(page).toContain("They are just as many as it takes to open the box");
  expect(await one.beginAnew(1, { without: "absent" })).toEqual({ outcome: "taken" });
  // Nor can they begin it anew with themselves, again and again.
  expect(await three.beginAnew(2)).toMatchObject({ code: "not due" });
  await allAct(other.story.app, [one, two]);
  expect(await done()).toEqual([4, 4]);
  const board = (await visitor.get(`${PATH}/box`)).html;
  expect(board).toContain("from whom nothing had come for two days");
  expect(board).toContain("1 more who sits there took no part");
  await other.until(PATH, "open");
  expect((await factsOf(other)).boxes?.["ballot"]).toMatchObject({ trustees: 2, needed: 2, leftOut: 1, rehearsed: 2 });
  await voteBy(await other.visitor(other.story.members[0] ?? ""), PATH, FOR);
  await endVote(other, PATH);
  await allAct(other.story.app, [one, two]);
  expect((await stateFor(visitor, PATH)).phase).toBe("opened");
  // Everybody can see that none of the two chose the key.
  const ceremony = (await visitor.get(`${PATH}/box/ceremony`)).html.trimEnd();
  const { setup } = await validArchive(visitor, PATH);
  checkCeremonyFile(ed25519, { uuid: setup.election.uuid, trustees: setup.trustees }, ceremony);
  const { services } = other.story.app;
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, boxes: { verified: 1, ceremonies: 1 } });
  await services.pool.query("update box set ceremony = replace(ceremony, 'ceremony commitment 1', 'ceremony commitment 2')");
  expect(await audited(services, RIVERSIDE)).toMatchObject({
    valid: false,
    code: "box",
    why: expect.stringContaining("the commitment is for something else") as string,
  });
});

test("who sends a wrong share is left out and not the one who got it; a false complaint leaves out who complains; anybody can judge it", async () => {
  const other = await secretStory();
  await other.story.moves("Idris Mead", await smallChange(other.story.app.services));
  await other.until(PATH, "key");
  const holders = await other.holders(PATH);
  const [one, two, three] = holders;
  if (one === undefined || two === undefined || three === undefined) throw new Error("three Tellers hold the key");
  for (const holder of holders) await holder.act();
  await one.act();
  await two.deals(wrongly(two.seed ?? ""));
  await three.act();
  // What is no complaint of theirs is refused and changes nothing.
  expect(await three.send(1, "shares", '{"folkmoot":"ceremony complaint 1"}')).toMatchObject({ code: "wrong" });
  expect(await one.act()).toBe("shares");
  const visitor = await other.visitor(other.tellers[0] ?? "");
  expect(await stateFor(visitor, PATH)).toMatchObject({ attempt: 2, trustees: [{ done: [] }, { done: [] }] });
  const evidence = (await visitor.get(`${PATH}/box/evidence/2`)).html.trimEnd();
  expect(judgeEvidence(evidence)).toMatchObject({ complains: 1, lied: 2 });
  expect((await visitor.get(`${PATH}/box`)).html).toContain("was wrong, as the evidence shows");
  expect(await two.act()).toBeNull();
  // With two who are both needed there is nobody to leave out: all begin anew, and everybody sees why.
  await allAct(other.story.app, [one]);
  await allAct(other.story.app, [three]);
  await one.act();
  await three.act();
  await one.complains(2);
  expect(await stateFor(visitor, PATH)).toMatchObject({ attempt: 3, trustees: [{ done: [] }, { done: [] }] });
  expect((await visitor.get(`${PATH}/box`)).html).toContain("complained of a share that was right");
});

test("one person has the key begun anew twice and no more: the third time somebody else has to want it", async () => {
  const other = await secretStory();
  await other.story.moves("Idris Mead", await smallChange(other.story.app.services));
  await other.until(PATH, "key");
  const [one, two] = await other.holders(PATH);
  expect([await one?.beginAnew(1), await one?.beginAnew(2)]).toEqual([{ outcome: "taken" }, { outcome: "taken" }]);
  expect(await one?.beginAnew(3)).toMatchObject({ outcome: "refused", words: expect.stringContaining("anew twice") as string });
  expect(await two?.beginAnew(3)).toEqual({ outcome: "taken" });
});
