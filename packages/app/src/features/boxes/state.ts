import { sql } from "kysely";
import { ballotPaper, boxOf, limitsOf, openVotes, shufflesNeeded } from "@folkmoot/procedure";
import type { Db } from "../../platform/database.js";
import type { Services } from "../../platform/services.js";
import { setting } from "../../platform/http/setting.js";
import type { Viewer } from "../../platform/web.js";
import { wordsOf } from "../../languages/index.js";
import { boxAddress, motionPath, optionsOf, type MotionView } from "../motions/index.js";
import type { BoxState, TrusteeTask } from "./contract.js";
import { absentIn, mayBeginAnew } from "./trustee/anew.js";
import { dataFor } from "./trustee/messages.js";
import type { Anew, Trustee } from "./trustee/store.js";
import { hallOf } from "./trustee/take.js";
import { ownCredential } from "./tend/credentials.js";
import { isRegistrar, rollOf } from "./registrar/roll.js";
import { wishesOf } from "./registrar/wishes.js";
import { doneBy, onMotion, phaseOf, taskOf, type Found } from "./where.js";

/** What the scripts of a box's pages are told, for whoever looks. Nothing in it tells how many have voted. */
export async function boxState(services: Services, viewer: Viewer, view: MotionView, found: Found): Promise<BoxState> {
  const { box, holding, trustees } = found;
  const { motion } = view;
  const trustee = trustees.find(({ member }) => member === viewer.member?.id);
  const open = openVotes(view.situation, viewer.now).find(({ stage }) => stage === box.stage) ?? null;
  const place = viewer.member === null ? { onRoll: false, voted: false } : await placeOf(services.db, found, viewer.member.id);
  const begins = viewer.member !== null && (await mayBeginAnew(services.db, found, viewer.member.id));
  const absent = begins ? absentIn(found) : [];
  const credential =
    open !== null && place.onRoll && viewer.member !== null && holding.registrar.kind === "platform"
      ? await ownCredential(services, box, viewer.member.id)
      : null;
  return {
    motion: motion.number,
    stage: box.stage,
    phase: phaseOf(found),
    attempt: box.attempt,
    group: box.group_name,
    uuid: box.uuid,
    key:
      holding.key.kind === "platform"
        ? { held: "platform" }
        : { held: "trustees", needed: holding.key.needed, shuffles: shufflesNeeded(onMotion(found.situation), box.stage) },
    registrar: holding.registrar.kind === "platform" ? "platform" : "independent",
    revote: holding.revote,
    election: box.election,
    paper: await paperIn(services, viewer, view, box.stage),
    closes: open?.closes ?? null,
    archive: box.height === 0 ? null : archiveAt(viewer, view, box.stage),
    trustees: await named(services.db, viewer, trustees),
    body: holding.key.kind === "platform" ? null : await bodyName(services, viewer, holding.key.body),
    rehearsal: viewer.organisation.mode === "rehearsal",
    you: {
      trustee: trustee?.number ?? null,
      mayBeginAnew: begins,
      mayLeaveOut: absent.some(({ member }) => member === viewer.member?.id) ? [] : absent.map((each) => each.number),
      mayVote: open !== null && place.onRoll,
      hasVoted: place.voted,
      credential,
    },
    task: trustee === undefined ? null : taskDataOf(viewer, view, found, trustee.number),
    roll: await rollOf(services.db, viewer, found),
    keyOf: found.keyOf?.uuid ?? box.uuid,
    spares: holding.spares,
    wishes: isRegistrar(viewer, found) && open !== null ? await wishesOf(services.db, box) : null,
  };
}

function archiveAt(viewer: Viewer, { motion, situation }: MotionView, stage: string): string {
  return `${motionPath(viewer, boxAddress(situation, motion.number, stage))}/box.bel`;
}

function taskDataOf(viewer: Viewer, view: MotionView, found: Found, number: number): TrusteeTask | null {
  const trustee = found.trustees.find((each) => each.number === number);
  const task = trustee === undefined ? null : taskOf(found, trustee);
  if (task === null) return null;
  const archive = archiveAt(viewer, view, found.box.stage);
  if (task === "shuffle") return { task, archive, owner: number };
  if (task === "decrypt") {
    const { ballots, voters } = endedIn(found);
    return { task, archive, owner: number, sealedKey: trustee?.sealed_key ?? "", ballots, voters };
  }
  return dataFor(hallOf(found), { number, task });
}

/** What the record says of the end of the vote. */
function endedIn({ box, situation }: Found): { readonly ballots: number; readonly voters: number } {
  const ended = situation.motion === null ? null : (boxOf(situation.motion, box.stage)?.ended ?? null);
  if (ended === null) throw new Error("a box is opened after the end of its vote");
  return ended;
}

async function bodyName(services: Services, viewer: Viewer, body: string): Promise<string> {
  const { names } = await setting(services, viewer.organisation.id, viewer.organisation.facts.version);
  return names.get(body) ?? body;
}

/** The paper of a box, with words for what its election names by ids; null before it is fixed. */
export async function paperIn(services: Services, viewer: Viewer, view: MotionView, stage: string): Promise<BoxState["paper"]> {
  const { votes, ballot } = wordsOf(viewer.language);
  const paper = ballotPaper(view.situation, stage);
  if (paper === null) {
    if (!openVotes(view.situation, viewer.now).some((open) => open.stage === stage)) return null;
    return { kind: null, limits: null, lines: (["for", "against"] as const).map((answer) => ({ answer, label: votes.choices[answer].label })) };
  }
  const titles = new Map((await optionsOf(services.db, viewer.organisation.id, view.motion.id)).map(({ id, title }) => [id, title]));
  const lines = paper.options.map((answer) => ({ answer, label: titles.get(answer) ?? view.motion.title }));
  const { costs, ...limits } = limitsOf(paper);
  return {
    kind: paper.kind,
    limits: { ...limits, ...(costs === undefined ? {} : { costs: [...costs] }) },
    lines: paper.none ? [...lines, { answer: "none", label: ballot.none }] : lines,
  };
}

/** Whether somebody is on the roll of a box, and has voted. */
export async function placeOf(db: Db, { box: { organisation, motion, stage } }: Found, member: string): Promise<{ onRoll: boolean; voted: boolean }> {
  const { rows } = await sql<{ onRoll: boolean; voted: boolean }>`
    select exists (select from roll_place where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and member = ${member}) as "onRoll",
           exists (select from box_voter where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and member = ${member}) as voted`.execute(
    db,
  );
  return rows[0] ?? { onRoll: false, voted: false };
}

/** The names of those who hold the key are for members: whoever sits in a body is known to them. */
export async function named(db: Db, viewer: Viewer, trustees: readonly Trustee[]): Promise<BoxState["trustees"]> {
  const names = await namesOf(
    db,
    viewer,
    trustees.map(({ member }) => member),
  );
  return trustees.map((each) => ({ number: each.number, name: names.get(each.member) ?? null, done: doneBy(each) }));
}

/** Likewise of those because of whom, and without whom, a key was begun anew. */
export function namesIn(db: Db, viewer: Viewer, anew: readonly Anew[]): Promise<ReadonlyMap<string, string>> {
  return namesOf(
    db,
    viewer,
    anew.flatMap(({ by, at_fault: fault, left_out: out }) => [by, fault, ...out].filter((each) => each !== null)),
  );
}

async function namesOf(db: Db, { member, organisation }: Viewer, members: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (member === null || members.length === 0) return new Map();
  const rows = await db.selectFrom("member").select(["id", "name"]).where("organisation", "=", organisation.id).where("id", "in", members).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
