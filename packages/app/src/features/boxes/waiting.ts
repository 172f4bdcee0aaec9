import { sql } from "kysely";
import { wordsOf } from "../../languages/index.js";
import type { Db } from "../../platform/database.js";
import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import { boxAddress, type Motion, motionById, motionPath, type Waiting } from "../motions/index.js";
import { boxesIn } from "./find.js";
import { areSettled } from "./registrar/lists.js";
import { afterReady } from "./registrar/waiting.js";
import { isRegistrar, rollOf } from "./registrar/roll.js";
import { absentIn } from "./trustee/anew.js";
import { taskOf, type Found } from "./where.js";

/** What waits for this member at ballot boxes: their step as one of those who hold a key, or the credentials. */
export async function boxesWaiting({ db }: Services, viewer: Viewer): Promise<Waiting[]> {
  const { member, organisation } = viewer;
  if (member === null) return [];
  const holdsOffice = member.capacities.some(({ kind }) => kind === "office");
  const { rows } = await sql<{ motion: string }>`
    select distinct b.motion from box b join motion m on m.organisation = b.organisation and m.id = b.motion
    where b.organisation = ${organisation.id} and m.next_due is not null and (${holdsOffice} or exists (
      select from box_trustee t
      where t.organisation = b.organisation and t.motion = b.motion and t.stage = b.stage and t.attempt = b.attempt and t.member = ${member.id}))`.execute(
    db,
  );
  const waiting: Waiting[] = [];
  for (const { motion: id } of rows) {
    const motion = await motionById(db, organisation.id, id);
    if (motion === undefined) continue;
    for (const found of await boxesIn(db, viewer, motion)) waiting.push(...(await waitsAt(db, viewer, { found, motion })));
  }
  return waiting;
}

async function waitsAt(db: Db, viewer: Viewer, { found, motion }: { found: Found; motion: Motion }): Promise<Waiting[]> {
  const later = await afterReady(db, viewer, { found, motion });
  const own = found.trustees.find((trustee) => trustee.member === viewer.member?.id);
  const task = own === undefined ? null : taskOf(found, own);
  const asked = task ?? (isRegistrar(viewer, found) && !areSettled(found) && (await rollOf(db, viewer, found)) !== null ? "credentials" : null);
  const absent = own === undefined || asked !== null ? [] : absentIn(found);
  if (asked === null && absent.length === 0) return later;
  const { boxes, keys } = wordsOf(viewer.language);
  const words = boxes.waiting;
  const path = `${motionPath(viewer, boxAddress(found.situation, motion.number, found.box.stage))}/box`;
  const sentence = (asked === null ? keys.absent.waiting : words[asked])(motion.number, motion.title);
  const href = asked === "credentials" ? `${path}/registrar` : `${path}/trustee`;
  return [...later, { sentence, href, action: words.action, until: motion.next_due?.toISOString() ?? null }];
}
