import { putOption } from "../features/motions/index.js";
import { stateFor, type MotionPath } from "./ballot-box.js";
import { newKey, RIVERSIDE } from "./riverside.js";
import type { SecretStory } from "./secret-vote.js";

export const CANDIDATES = ["Ada walks by the weir", "Bo walks to the mill", "Cy walks upstream", "Di walks at dusk"] as const;
const [ada, bo, cy, di] = CANDIDATES;

/** Who ranks whom in the election of walk leaders, and who is elected by single transferable vote. */
export const ELECTION = {
  papers: [[ada, bo], [ada, bo], [ada, cy], [bo, cy], [cy, di], [di], []] as readonly (readonly string[])[],
  elected: [ada, bo, cy] as readonly string[],
};

/** Calls the election, with its four candidates. */
export async function callElection({ story }: SecretStory): Promise<void> {
  await story.moves("Idris Mead", {
    title: "Walk leaders",
    to: { procedure: "leaders" },
    content: { kind: "motion", text: "Who takes us along the river?", matters: [{ kind: "named", matter: "leaders" }] },
    decideAt: null,
  });
  for (const [at, title] of CANDIDATES.entries()) {
    const putting = { kind: "proposal", on: null, base: null, title, text: title, theme: null, place: null, cost: null } as const;
    const put = await putOption(story.app.services, RIVERSIDE, { member: story.members[at] ?? "", key: newKey(), number: 1, putting });
    if (put.kind !== "done") throw new Error(JSON.stringify(put));
  }
}

/** What a ranking is as numbers, one for each line of the paper. */
export async function rankingOn({ story }: SecretStory, path: MotionPath): Promise<(titles: readonly string[]) => number[]> {
  const { paper } = await stateFor(story.by("Idris Mead"), path);
  const lines = paper?.lines ?? [];
  return (titles) => lines.map(({ label }) => titles.indexOf(label) + 1);
}

/** The titles of what the ballot has adopted, in its order. */
export async function electedBy({ story }: SecretStory, adopted: readonly string[] = []): Promise<readonly (string | undefined)[]> {
  const titles = new Map((await story.app.services.db.selectFrom("option").select(["id", "title"]).execute()).map(({ id, title }) => [id, title]));
  return adopted.map((id) => titles.get(id));
}
