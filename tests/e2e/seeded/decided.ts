import { motionByNumber, settle } from "../../../packages/app/src/features/motions/index.js";
import { sequence } from "../../../packages/app/src/features/record/index.js";
import { cast } from "../../../packages/app/src/features/votes/index.js";
import { untilOpen } from "../../../packages/app/src/testing/called.js";
import { newKey, RIVERSIDE } from "../../../packages/app/src/testing/riverside.js";
import { BASE, CALL, CHANGE, IDRIS, KOFI, NELL, sends, type Seeded } from "./river.js";

const MOST_MOVES = 30;
/** What the call adopts: the one proposal that had its signatures. */
const ADOPTED = `${BASE}/programme/${CALL}/3`;

/** Time passes until the ballot of the change is open. */
export async function ballotOpen(story: Seeded): Promise<void> {
  await untilOpen(story, CHANGE);
}

/** Everybody votes for what is put to them, until both are in force; somebody carries out what was adopted. Answers with the pages of that. */
export async function decided(story: Seeded): Promise<readonly string[]> {
  const { services } = story.app;
  for (const member of story.members) await cast(services, RIVERSIDE, { number: CHANGE, member, choice: "for", key: newKey() });
  await untilOpen(story, CALL);
  for (const member of story.members) await cast(services, RIVERSIDE, { number: CALL, member, mark: "0", key: newKey() });
  for (let moves = 0; moves < MOST_MOVES && !(await areInForce(story)); moves += 1) await story.next();
  await settle(services, RIVERSIDE);
  await sends(story.by(IDRIS), ADOPTED, `${ADOPTED}/carrier`, { who: "", member: KOFI });
  await sends(story.by(KOFI), ADOPTED, `${ADOPTED}/accept`);
  await sends(story.by(NELL), ADOPTED, `${ADOPTED}/ask`);
  await sends(story.by(KOFI), ADOPTED, `${ADOPTED}/note`, { kind: "progress", body: "We have begun." });
  await sequence(services, RIVERSIDE);
  const note = /notes\/([^/"]+)\/pictures/.exec((await story.by(KOFI).get(ADOPTED)).html)?.[1] ?? "";
  return [`${BASE}/programme`, `${BASE}/programme/${CALL}`, ADOPTED, `${ADOPTED}/notes/${note}/pictures`];
}

async function areInForce({ app }: Seeded): Promise<boolean> {
  const motions = await Promise.all([CALL, CHANGE].map((number) => motionByNumber(app.services.db, RIVERSIDE, number)));
  return motions.every((motion) => motion?.facts.inForceAt !== null);
}
