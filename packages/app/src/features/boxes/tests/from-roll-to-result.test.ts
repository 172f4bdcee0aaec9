import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { checkWholePart, fingerprint, ownersOf } from "@folkmoot/ballot";
import { allAct, stateFor, validArchive, voteBy } from "../../../testing/ballot-box.js";
import { trackerWords } from "../../../ui/index.js";
import { audited, auditedAsNumbered } from "../../../testing/audited.js";
import { RIVERSIDE, smallChange } from "../../../testing/riverside.js";
import { endVote, factsOf, secretStory, type SecretStory } from "../../../testing/secret-vote.js";

const PATH = `/o/${RIVERSIDE}/motions/1`;
const FOR = [0, 1, 0];
const AGAINST = [0, 0, 1];
const BLANK = [1, 0, 0];

let secret: SecretStory;
beforeAll(async () => {
  secret = await secretStory();
}, 120_000);

test("a secret ballot on an amendment runs from its roll to its declared result, though one of three who hold the key loses it", async () => {
  const { story } = secret;
  const { services } = story.app;
  await story.moves("Idris Mead", await smallChange(services));
  await secret.until(PATH, "key");
  const holders = await secret.holders(PATH);
  await allAct(story.app, holders);
  expect((await stateFor(story.by("Idris Mead"), PATH)).trustees).toMatchObject(
    Array.from({ length: 3 }, () => ({ done: ["certificate", "polynomial", "shares", "rehearse"] })),
  );

  const { trustees: key } = await services.db.selectFrom("box").select("trustees").executeTakeFirstOrThrow();
  const keyWords = trackerWords(fingerprint(key ?? ""));
  await secret.until(PATH, "open");
  const choices = [FOR, FOR, FOR, FOR, AGAINST, BLANK];
  const trackers: string[] = [];
  for (const [at, choice] of choices.entries()) trackers.push(await voteBy(await secret.visitor(story.members[at] ?? ""), PATH, choice));
  expect(await validArchive(story.by("Idris Mead"), PATH)).toMatchObject({ stage: "voting", ballots: 0 });

  await endVote(secret, PATH);
  expect((await story.by("Idris Mead").get(PATH)).html).toContain("Its result is known when the ballot box is opened, by");
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true });
  const [lost, ...left] = holders;
  if (lost !== undefined) lost.seed = null;
  expect((await validArchive(story.by("Idris Mead"), PATH)).ballots).toBe(choices.length);
  await allAct(story.app, left);
  const { closed, boxes } = await factsOf(secret);
  expect(closed["ballot"]).toMatchObject({ count: { for: 4, against: 1, abstain: 1 }, entitled: 40 });
  expect(boxes?.["ballot"]).toMatchObject({ rehearsed: 3, ended: { ballots: 6, voters: 6 }, opened: { parts: [2, 3], spoilt: 0 } });
  expect(await validArchive(story.by("Idris Mead"), PATH)).toMatchObject({ stage: "finished", counted: 6, flags: [] });
  const visitor = story.by("Idris Mead");
  const board = (await visitor.get(`${PATH}/box`)).html;
  expect(board).toContain(`${PATH}/box/proof/3`);
  expect(board).toContain(keyWords);
  const { setup, tally, parts } = await validArchive(visitor, PATH);
  for (const [owner, part] of parts) {
    const text = (await visitor.get(`${PATH}/box/proof/${owner}`)).html.trimEnd();
    const key = ownersOf(setup.trustees)[owner - 1]?.key ?? setup.election.key;
    expect(checkWholePart(setup.election, tally, { key, part, text })).toBe(true);
  }
  expect((await visitor.get(`${PATH}/box/proof/1`)).status).toBe(404);
  // Those who hold the key ask twenty of the roll whether they exist. Their names are for them alone; the record has the numbers.
  const drawn = `${PATH}/box/drawn`;
  const teller = await secret.visitor(secret.tellers[0] ?? "");
  const people = (await teller.get(drawn)).html.match(/name="found-\d+"/gu) ?? [];
  expect(people).toHaveLength(20);
  const outsider = await secret.visitor(story.members.find((id) => !secret.tellers.includes(id)) ?? "");
  expect((await outsider.get(drawn)).html).not.toContain("found-0");
  const said = (last: string): Record<string, string> =>
    Object.fromEntries(people.map((_, at) => [`found-${at}`, at === 0 ? "unknown" : at === 19 ? last : "reached"]));
  expect((await outsider.post(drawn, {}, { on: drawn })).status).toBe(409);
  await teller.post(drawn, said(""), { on: drawn });
  expect((await factsOf(secret)).boxes?.["ballot"]?.sampled).toBeUndefined();
  await (await secret.visitor(secret.tellers[1] ?? "")).post(drawn, said("not reached"), { on: drawn });
  expect((await factsOf(secret)).boxes?.["ballot"]?.sampled).toEqual({ reached: 18, unreached: 1, unknown: 1 });
  const certificate = (await visitor.get(`${PATH}/certificate`)).html;
  expect(certificate).toContain("18 were reached, 1 not, and nobody knows of 1.");
  expect(certificate).toContain("In the 8 weeks before the roll was fixed");
  // What waits for its number is not in an export, nor is what it tells of.
  expect(await auditedAsNumbered(services, RIVERSIDE)).toMatchObject({ valid: true, boxes: { verified: 0, absent: 0 } });
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, votes: 6, boxes: { verified: 1, absent: 0 } });
});

test("whoever can write into the database changes, adds or removes no ballot, no place on the roll and no entry unseen (H-18)", async () => {
  const { services } = secret.story.app;
  const kept = async (table: string, where: string): Promise<void> =>
    void (await sql.raw(`create table kept_${table} as select * from ${table} where ${where} limit 1`).execute(services.db));
  await kept("box_event", "kind = 'Ballot' order by height");
  await kept("roll_list", "length(handles) > 600");
  await kept("entry", "motion is not null order by index desc");
  /** What the audit says after a change, which is undone afterwards. */
  const found = async (table: string, change: string): Promise<unknown> => {
    const same = table === "roll_list" ? "t.hash = k.hash" : table === "entry" ? "t.index = k.index" : "t.kind = 'Ballot' and t.height = k.height";
    const column = table === "roll_list" ? "handles" : "bytes";
    const run = (text: string): Promise<unknown> => sql.raw(text).execute(services.db);
    await run(
      change === ""
        ? `delete from ${table} t using kept_${table} k where ${same}`
        : `update ${table} t set ${column} = ${change} from kept_${table} k where ${same}`,
    );
    const verdict = await audited(services, RIVERSIDE).catch((error: unknown) => ({ valid: false, code: error instanceof Error ? error.name : "" }));
    await run(
      change === ""
        ? `insert into ${table} select * from kept_${table}`
        : `update ${table} t set ${column} = k.${column} from kept_${table} k where ${same}`,
    );
    return verdict.valid ? "valid" : verdict.code;
  };
  const flipped = (column: string, at: number): string => `set_byte(k.${column}, ${at}, get_byte(k.${column}, ${at}) # 1)`;
  expect([
    await found("box_event", flipped("bytes", 3_000)),
    await found("box_event", ""),
    await found("box_event", "(select bytes from box_event o where o.kind = 'Ballot' and o.height = k.height + 1)"),
    await found("roll_list", flipped("handles", 7)),
    await found("roll_list", "k.handles || substring(k.handles from 1 for 16)"),
    await found("entry", flipped("bytes", 20)),
  ]).toEqual(["box", "box", "box", "roll", "roll", "RecordStopped"]);
});
