import { sql } from "kysely";
import { boxStages, shufflesNeeded } from "@folkmoot/procedure";
import { clock } from "../../../platform/act.js";
import type { Db } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { countAhead, motionById, rulesOfVersion, sit, situationOf, type Motion, type Sitting } from "../../motions/index.js";
import { boxesOfMotion, type BoxKey } from "../../archive/index.js";
import { beginBoxes } from "../begin.js";
import { foundBox } from "../find.js";
import { onMotion, type Found } from "../where.js";
import { takeKey } from "../shared-key.js";
import { changeGroup } from "./change-group.js";
import { makeCredentials, askRegistrar } from "./credentials.js";
import { endShuffles, extend } from "./extend.js";
import { nextOf, type Next } from "./next.js";
import { open } from "./open.js";
import { makePlatformKey, platformSecret } from "./platform-key.js";
import { publish } from "./publish.js";
import { prepareAndMakeReady } from "./ready.js";
import { tellScript } from "./tell-script.js";

export interface OfMotion {
  readonly organisation: string;
  readonly motion: string;
}

/** More than one box ever needs in one go. */
const MOST_STEPS = 20;
/** The number of the only one who holds a key. */
const ONLY = 1;

/**
 * Does for a motion's ballot boxes what nobody has to be asked for: begins them, makes what the platform makes, and goes on when the last of those who were asked has done their part. Called
 * late, twice or by two processes at once it does everything once.
 */
export async function tend(services: Services, { organisation, motion }: OfMotion): Promise<void> {
  await countAhead(services, organisation);
  await begin(services, organisation, motion);
  const boxes = await boxesOfMotion(services.db, organisation, motion);
  for (const box of boxes) await tendBox(services, box);
  // The box of a chamber takes the key of another once that one is ready, which may have come after it here.
  if (boxes.length > 1) for (const box of boxes) await tendBox(services, box);
}

async function tendBox(services: Services, key: BoxKey): Promise<void> {
  let before = "";
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const found = await find(services, key);
    const next = found === null ? null : nextOf(found);
    if (found !== null) await tellScript(services, found);
    // The same again: what it lacks has to come from somewhere else.
    if (found === null || next === null || before === `${next} ${found.box.height}`) return;
    before = `${next} ${found.box.height}`;
    await STEPS[next](services, found);
  }
}

/** The same for all motions of one organisation: what its rehearsal's clock moves on with has everything that could be done by then. */
export async function tendAll(services: Services, organisation: string): Promise<void> {
  for (const of of await undecided(services.db)) if (of.organisation === organisation) await tend(services, of);
}

async function begin(services: Services, organisation: string, id: string): Promise<void> {
  const motion = await motionById(services.db, organisation, id);
  if (motion === undefined || !(await lacksBox(services, organisation, motion))) return;
  await sit(services, organisation, async (act) => {
    const found = await motionById(act.tx, organisation, id);
    if (found !== undefined) await beginBoxes(act, await situationOf(act.tx, act.organisation, found.facts));
  });
}

async function lacksBox({ db }: Services, organisation: string, { id, facts }: Motion): Promise<boolean> {
  const rules = await rulesOfVersion(db, organisation, facts.version);
  const stages = boxStages({ rules, motion: facts });
  return stages.length > 0 && (await boxesOfMotion(db, organisation, id)).length < stages.length;
}

type DoStep = (services: Services, found: Found) => Promise<void>;

const STEPS: { readonly [next in Next]: DoStep } = {
  "change the group": (services, { box }) => alone(services, box, (act) => changeGroup(act, box)),
  "make the key": (services, { box }) => alone(services, box, (act) => makePlatformKey(services, act, box)),
  "take the key": (services, { box }) => alone(services, box, (act) => takeKey(act, box)),
  "make credentials": (services, { box }) => makeCredentials(services, box),
  "ask the registrar": (services, found) => alone(services, found.box, (act) => askRegistrar(act, found)),
  "make ready": prepareAndMakeReady,
  "add up": (services, found) => {
    const mixed = shufflesNeeded(onMotion(found.situation), found.box.stage) > 0;
    const asks = found.holding.key.kind === "platform" ? null : mixed ? "shuffle" : "decrypt";
    return extend(services, found, { step: { what: "tally" }, kind: "EncryptedTally", asks });
  },
  mix: (services, found) => extend(services, found, { step: { what: "mix" }, kind: "Shuffle", owner: ONLY, asks: null }),
  "end shuffles": endShuffles,
  decrypt: (services, found) =>
    extend(services, found, {
      step: { what: "decrypt", secret: platformSecret(services, found.box) },
      kind: "PartialDecryption",
      owner: ONLY,
      asks: null,
    }),
  open,
  publish,
};

/** Every motion that may have something for `tend` to do. */
export async function undecided(db: Db): Promise<readonly OfMotion[]> {
  const { rows } =
    await sql<OfMotion>`select organisation, id as motion from motion where next_due is not null order by organisation, number`.execute(db);
  return rows;
}

function alone(services: Services, box: Found["box"], work: (act: Sitting) => Promise<void>): Promise<void> {
  return sit(services, box.organisation, work);
}

async function find({ db }: Services, key: BoxKey): Promise<Found | null> {
  const { organisation: id, motion } = key;
  const organisation = await db.selectFrom("organisation").select(["id", "facts"]).where("id", "=", id).executeTakeFirst();
  const found: Motion | undefined = await motionById(db, id, motion);
  if (organisation === undefined || found === undefined) return null;
  return foundBox(db, key, { situation: await situationOf(db, organisation, found.facts), now: await clock(db, id) });
}
