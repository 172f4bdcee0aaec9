import { appendSetup, beginArchive, checkTrustees, openSetup, readTrustees, writeElection, Malformed } from "@folkmoot/ballot";
import { electionOf, readyBox, type BoxParts } from "@folkmoot/procedure";
import { append, hashOfHex, lockBox } from "../../archive/index.js";
import type { Services } from "../../../platform/services.js";
import { happen, motionById, settleIn, sit, situationOf, type Motion, type Sitting } from "../../motions/index.js";
import { inThread } from "../crypto/threads.js";
import { lookInto } from "../find.js";
import { areSettled } from "../registrar/lists.js";
import { registerBefore } from "../registrar/register.js";
import { sparePrints } from "../registrar/spares.js";
import { leftOutOf } from "../trustee/anew.js";
import { groupOf } from "../group.js";
import { keepOfBox } from "../trustee/store.js";
import { onMotion, rehearsedIn, type Found } from "../where.js";
import { weighedCredentials } from "./credentials.js";

/** The list of credentials is put into its order in a thread: it may be long. The rest happens alone with the organisation. */
export async function prepareAndMakeReady(services: Services, found: Found): Promise<void> {
  const { box, lists } = found;
  const done = await inThread({ kind: "list", group: box.group_name, credentials: await weighedCredentials(services.db, box) });
  const list = done.kind === "listed" ? done.list : null;
  if (list === null) throw new Error("the credentials of a box were changed");
  await sit(services, box.organisation, async (begun) => {
    const act = await settleIn(begun);
    const motion = await motionById(act.tx, act.organisation.id, box.motion);
    if (motion !== undefined) await makeReady(act, motion, { stage: box.stage, credentials: list, of: lists.at(-1)?.number });
  });
}

/**
 * Makes a box ready whose key, roll, paper and credentials are all there: writes its election, begins its archive and enters that it is ready, in one transaction. From then on nothing of
 * it can be changed. Does nothing where something is missing after all.
 */
async function makeReady(
  act: Sitting,
  motion: Motion,
  { stage, credentials, of }: { readonly stage: string; readonly credentials: string; readonly of: number | undefined },
): Promise<void> {
  const situation = await situationOf(act.tx, act.organisation, motion.facts);
  const key = { organisation: act.organisation.id, motion: motion.id, stage };
  const box = await lockBox(act.tx, key);
  const found = box === null ? null : await lookInto(act.tx, box, { situation, now: act.now });
  if (box === null || found === null || box.election !== null || box.trustees === null) return;
  // Another list was handed in meanwhile.
  if (found.lists.at(-1)?.number !== of || !areSettled(found)) return;
  const trustees = readTrustees(groupOf(box), box.trustees);
  const election = electionText(found, checkTrustees(groupOf(box), trustees));
  if (election === null) return keepOfBox(act.tx, key, { fault: "paper" });
  const texts = { election, trustees: box.trustees, credentials };
  openSetup(texts, null);
  const begun = beginArchive(Math.floor(act.now.epochMilliseconds / 1_000));
  const setup = appendSetup(begun.head, texts);
  const spares = await sparePrints(act.tx, key);
  const register = await registerBefore(act.tx, act.organisation.id, situation.motion?.rolls[stage]?.at ?? "");
  const parts = { ...partsOf(found, setup.head.parent ?? ""), register, ...(spares.length === 0 ? {} : { spares }) };
  const answer = readyBox(situation, { stage, ...parts }, act.now);
  if (answer.kind !== "ready") return;
  await append(act.tx, key, { from: null, events: [{ kind: "Setup", bytes: Buffer.concat([begun.bytes, setup.bytes]) }], head: setup.head });
  await keepOfBox(act.tx, key, { election });
  await happen(act, motion, answer.events);
}

/** Null for a paper that doesn't fit: it has more lines than one ciphertext can carry. */
function electionText({ box, situation }: Found, key: Parameters<typeof writeElection>[0]["key"]): string | null {
  try {
    return writeElection({ uuid: box.uuid, group: groupOf(box), key, ...electionOf(onMotion(situation), box.stage) });
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

function partsOf(found: Found, setup: string): BoxParts {
  const { holding, trustees, credentials } = found;
  const leftOut = leftOutOf(found).length;
  const held =
    holding.key.kind === "platform"
      ? { trustees: 1, needed: 1, rehearsed: 1 }
      : { trustees: trustees.length, needed: holding.key.needed, rehearsed: rehearsedIn(trustees), ...(leftOut === 0 ? {} : { leftOut }) };
  return { election: hashOfHex(setup), ...held, registrar: holding.registrar.kind === "platform" ? "platform" : "independent", credentials };
}
