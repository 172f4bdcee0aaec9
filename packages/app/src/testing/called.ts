import { sql } from "kysely";
import { openVote } from "@folkmoot/procedure";
import { clock } from "../platform/act.js";
import { motionByNumber, newKey, putOption, settle, signOption, situationOf, type Proposal } from "../features/motions/index.js";
import { cast } from "../features/votes/index.js";
import { setClock, RIVERSIDE } from "./riverside.js";
import type { River } from "./river.js";

/** A call of the Riverside Association, by what it decides. */
export type CallOf = "priorities" | "budget" | "themes" | "gathering" | "leaders" | "talks";

/** What is put to it, with what it costs in pence where it costs something. */
export interface Wish {
  readonly title: string;
  readonly cost?: number;
}

const SIGNERS: { readonly [of in CallOf]: number } = { priorities: 5, budget: 3, themes: 1, gathering: 1, leaders: 1, talks: 1 };
const MATTERS: { readonly [of in CallOf]: string } = {
  priorities: "priorities",
  budget: "members-budget",
  themes: "themes",
  gathering: "gathering",
  leaders: "leaders",
  talks: "talks",
};
/** Who may call by themselves. */
const CALLERS: { readonly [of in CallOf]: string } = {
  priorities: "Idris Mead",
  budget: "Rhona Calder",
  themes: "Tamsin Weir",
  gathering: "Idris Mead",
  leaders: "Idris Mead",
  talks: "Idris Mead",
};
/** The most that one person has standing. */
const MOST_OF_ONE = 5;
const MOST_STEPS = 16;

/** The open ballot of a call. */
export interface Called {
  readonly number: number;
  /** Where a title stands on the paper, as marks name it. */
  readonly at: (title: string) => number;
  /** The mark of somebody who ticks these. */
  readonly approving: (...titles: string[]) => string;
  /** The first instant that is too late. */
  readonly closes: string;
  /** Hands in a paper for a member, as it is written. */
  readonly cast: (member: string, mark: string) => Promise<void>;
  /** Lets the vote close and what comes of it happen, until nothing waits for time any more. */
  readonly toTheEnd: () => Promise<void>;
}

/** Somebody who may calls, members put and sign, and the ballot opens. */
export async function called(
  story: River,
  { of, wishes, then }: { of: CallOf; wishes: readonly Wish[]; /** What else happens before the ballot opens. */ then?: () => Promise<void> },
): Promise<Called> {
  const { services } = story.app;
  const call: Proposal = {
    title: `What we choose: ${of}`,
    to: { procedure: of },
    content: { kind: "motion", text: "What shall we choose?", matters: [{ kind: "named", matter: MATTERS[of] }] },
    decideAt: null,
  };
  await story.moves(CALLERS[of], call);
  const number = await latest(story);
  for (const [index, { title, cost = null }] of wishes.entries()) {
    const member = story.members[Math.floor(index / MOST_OF_ONE)] ?? "";
    const putting = { kind: "proposal", on: null, base: null, title, text: `We want **${title}**.`, theme: null, place: null, cost } as const;
    const outcome = await putOption(services, RIVERSIDE, { member, key: newKey(), number, putting });
    if (outcome.kind !== "done") throw new Error(`not put: ${JSON.stringify(outcome)}`);
    for (const signer of story.members.slice(20, 19 + SIGNERS[of]))
      await signOption(services, RIVERSIDE, { member: signer, number, option: index + 1 });
  }
  await then?.();
  const closes = await untilOpen(story, number);
  const paper = Object.values((await facts(story, number)).papers)[0] ?? [];
  const { rows } = await sql<{ id: string; title: string }>`select id, title from option where organisation = ${RIVERSIDE}`.execute(services.db);
  const idOf = new Map(rows.map(({ id, title }) => [title, id]));
  const at = (title: string): number => paper.indexOf(idOf.get(title) ?? "");
  return {
    number,
    closes,
    at,
    approving: (...titles) =>
      titles
        .map(at)
        .toSorted((a, b) => a - b)
        .join("+"),
    cast: async (member, mark) => {
      const outcome = await cast(services, RIVERSIDE, { number, member, mark, key: newKey() });
      if (outcome.kind !== "cast") throw new Error(`not counted: ${outcome.kind}`);
    },
    toTheEnd: async () => {
      await setClock(services, closes);
      await settle(services, RIVERSIDE);
      for (let step = 0; step < MOST_STEPS && (await isWaiting(story, number)); step += 1) await story.next();
      await settle(services, RIVERSIDE);
    },
  };
}

/** Moves the clock from deadline to deadline until the ballot of a motion is open; answers with the first instant that is too late. */
export async function untilOpen(story: River, number: number): Promise<string> {
  const { services } = story.app;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await settle(services, RIVERSIDE);
    const { facts: organisation } = await services.db
      .selectFrom("organisation")
      .select("facts")
      .where("id", "=", RIVERSIDE)
      .executeTakeFirstOrThrow();
    const situation = await situationOf(services.db, { id: RIVERSIDE, facts: organisation }, await facts(story, number));
    const open = openVote(situation, await clock(services.db, RIVERSIDE));
    if (open !== null) return open.closes;
    await story.next();
  }
  throw new Error("the ballot never opens");
}

async function facts(story: River, number: number) {
  const motion = await motionByNumber(story.app.services.db, RIVERSIDE, number);
  if (motion === undefined) throw new Error(`there is no motion ${number}`);
  return motion.facts;
}

async function isWaiting(story: River, number: number): Promise<boolean> {
  return ((await motionByNumber(story.app.services.db, RIVERSIDE, number))?.next_due ?? null) !== null;
}

async function latest({ app }: River): Promise<number> {
  const { rows } = await sql<{ number: number }>`select max(number) as number from motion where organisation = ${RIVERSIDE}`.execute(app.services.db);
  return rows[0]?.number ?? 0;
}
