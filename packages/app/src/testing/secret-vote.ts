import { sql } from "kysely";
import { countAhead, motionByNumber, settle } from "../features/motions/index.js";
import { KeyHolder, stateFor, type MotionPath } from "./ballot-box.js";
import type { Services } from "../platform/services.js";
import type { TestApp } from "./app.js";
import type { Visitor } from "./browser-like.js";
import { river, riverOn, type River } from "./river.js";
import { RIVERSIDE, setClock } from "./riverside.js";
import { secretSource, type Change } from "./secret-source.js";
import { signedInAs } from "./signed-in.js";
import { workOff } from "./worked-off.js";

/** The Riverside Association with ballots in secret, whose key the three Tellers hold. */
export interface SecretStory {
  readonly story: River;
  /** The Tellers, in the order of their numbers. */
  readonly tellers: readonly string[];
  readonly visitor: (member: string) => Promise<Visitor>;
  readonly holders: (path: MotionPath) => Promise<KeyHolder[]>;
  /** What the platform does by itself, and then to the next deadline. */
  readonly next: () => Promise<void>;
  /** To the first instant that a state of the box says; nothing else happens meanwhile. */
  readonly until: (path: MotionPath, phase: string) => Promise<void>;
}

const MOST_STEPS = 24;

/** `app`: one that is running already, for a real browser. `more`: articles behind those of the model. */
export async function secretStory(changes: readonly Change[] = [], app?: TestApp, more = ""): Promise<SecretStory> {
  const source = (await secretSource(changes)) + more;
  const story = app === undefined ? await river(["Idris Mead"], source) : await riverOn(app, ["Idris Mead"], source);
  const { services } = story.app;
  const tellers = await sittingIn(services, "tellers");
  const visitor = (member: string): Promise<Visitor> => signedInAs(story.app, member);
  const work = (): Promise<void> => workOff(services);
  const next = async (): Promise<void> => {
    await work();
    await story.next();
    await settle(services, RIVERSIDE);
    await work();
  };
  return {
    story,
    tellers,
    visitor,
    next,
    holders: async (path) => Promise.all(tellers.map(async (member) => new KeyHolder(await visitor(member), path))),
    until: async (path, phase) => {
      const looker = story.by("Idris Mead");
      await work();
      for (let step = 0; step < MOST_STEPS; step += 1) {
        if ((await stateFor(looker, path)).phase === phase) return;
        await next();
      }
      throw new Error(`the box never comes to ${phase}`);
    },
  };
}

/** Who sits in a body, in the order of the numbers that those who hold a key have. */
export async function sittingIn({ db }: Pick<Services, "db">, body: string): Promise<string[]> {
  const { rows } = await sql<{ member: string }>`
    select member from seat s join member m on m.organisation = s.organisation and m.id = s.member
    where s.organisation = ${RIVERSIDE} and s.body = ${body} order by s.since, m.name, m.id`.execute(db);
  return rows.map(({ member }) => member);
}

/** The same who hold a key, with the same key files, at the ballot box of another chamber. */
export function beside(path: MotionPath, visitors: readonly Visitor[], holders: readonly KeyHolder[]): KeyHolder[] {
  return visitors.map((visitor, n) => Object.assign(new KeyHolder(visitor, path), { seed: holders[n]?.seed ?? null }));
}

/** The first instant that is too late for the vote that is open. Its ballots are put into the archive ahead, as where many have voted. */
export async function endVote({ story }: SecretStory, path: MotionPath): Promise<void> {
  const { services } = story.app;
  const { closes } = await stateFor(story.by("Idris Mead"), path);
  if (closes === null) throw new Error("no vote is open");
  await setClock(services, closes);
  await countAhead(services, RIVERSIDE, 0);
  await settle(services, RIVERSIDE);
  await workOff(services);
}

export async function factsOf({ story }: SecretStory, number = 1) {
  const motion = await motionByNumber(story.app.services.db, RIVERSIDE, number);
  if (motion === undefined) throw new Error(`there is no motion ${number}`);
  return motion.facts;
}
