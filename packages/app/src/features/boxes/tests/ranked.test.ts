import { expect, test } from "vitest";
import { allAct, stateFor, validArchive, voteBy } from "../../../testing/ballot-box.js";
import { audited } from "../../../testing/audited.js";
import { newKey, RIVERSIDE } from "../../../testing/riverside.js";
import { TWO_SHUFFLES } from "../../../testing/secret-source.js";
import { endVote, factsOf, secretStory } from "../../../testing/secret-vote.js";
import { putOption } from "../../motions/index.js";

const PATH = `/o/${RIVERSIDE}/motions/1`;
const CANDIDATES = ["Ada walks by the weir", "Bo walks to the mill", "Cy walks upstream", "Di walks at dusk"];

test("an election by single transferable vote is held in secret, its papers mixed twice, and counted from what was on them", async () => {
  const secret = await secretStory([TWO_SHUFFLES]);
  const { story } = secret;
  const { services } = story.app;
  await story.moves("Idris Mead", {
    title: "Walk leaders",
    to: { procedure: "leaders" },
    content: { kind: "motion", text: "Who takes us along the river?", matters: [{ kind: "named", matter: "leaders" }] },
    decideAt: null,
  });
  for (const [at, title] of CANDIDATES.entries()) {
    const putting = { kind: "proposal", on: null, base: null, title, text: title, theme: null, place: null, cost: null } as const;
    const put = await putOption(services, RIVERSIDE, { member: story.members[at] ?? "", key: newKey(), number: 1, putting });
    if (put.kind !== "done") throw new Error(JSON.stringify(put));
  }
  const holders = await secret.holders(PATH);
  await secret.until(PATH, "key");
  await allAct(story.app, holders);
  await secret.until(PATH, "open");

  const { paper } = await stateFor(story.by("Idris Mead"), PATH);
  const place = (title: string): number => paper?.lines.findIndex(({ label }) => label === title) ?? -1;
  const ranking = (...titles: readonly string[]): number[] => {
    const numbers = Array.from({ length: paper?.lines.length ?? 0 }, () => 0);
    for (const [at, title] of titles.entries()) numbers[place(title)] = at + 1;
    return numbers;
  };
  const [ada = "", bo = "", cy = "", di = ""] = CANDIDATES;
  const papers = [[ada, bo], [ada, bo], [ada, cy], [bo, cy], [cy, di], [di], []];
  for (const [at, titles] of papers.entries()) await voteBy(await secret.visitor(story.members[at] ?? ""), PATH, ranking(...titles));
  await endVote(secret, PATH);
  await allAct(story.app, holders);

  const archive = await validArchive(story.by("Idris Mead"), PATH);
  expect(archive).toMatchObject({ stage: "finished", counted: papers.length });
  const { closed, boxes, options } = await factsOf(secret);
  expect(boxes?.["ballot"]).toMatchObject({ opened: { shuffles: 2, spoilt: 0 } });
  expect(closed["ballot"]?.count).toEqual({ for: 6, against: 0, abstain: 1 });
  const titles = new Map((await services.db.selectFrom("option").select(["id", "title"]).execute()).map(({ id, title }) => [id, title]));
  expect((closed["ballot"]?.adopted ?? []).map((id) => titles.get(id))).toEqual([ada, bo, cy]);
  expect(options).toHaveLength(4);
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true });
});
