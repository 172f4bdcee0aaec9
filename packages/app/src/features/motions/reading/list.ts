import { sql } from "kysely";
import type { Rules } from "@folkmoot/constitution";
import { standing } from "@folkmoot/procedure";
import type { Capacity, MotionState, OrganisationFacts, Situation, Standing } from "@folkmoot/procedure";
import { wordsOf } from "../../../languages/index.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { actsFor } from "./doable.js";
import { rulesOfVersions, situationOf } from "../course/governing.js";
import { noticeAwaited, procedureOf } from "../people/notice.js";
import { stateSentence } from "./sentence.js";
import { waitingOnOptions } from "../options/waiting.js";
import { settleForPage } from "../course/settle.js";
import { latestMotions, undecidedMotions } from "../store.js";
import type { Motion } from "../store.js";
import { titleFor } from "./visibility.js";
import { ownOpenVote } from "./own-vote.js";
import { isDue } from "./view.js";

/** One motion in a list, as far as this viewer may see it. */
export interface MotionLine {
  readonly number: number;
  /** null: there is one that only members see. */
  readonly title: string | null;
  readonly state: MotionState;
  readonly sentence: string;
  readonly procedure: string;
  readonly href: string;
  /** When time alone changes it next, or when it ended. */
  readonly at: string | null;
}

/** The states in which nothing more comes of a motion. */
export const OVER: ReadonlySet<MotionState> = new Set(["in force", "not carried", "lapsed", "withdrawn", "annulled"]);

/** Motions in two lists, each with the latest first. */
export interface MotionLines {
  /** Open or still to come. */
  readonly open: readonly MotionLine[];
  /** In force, not carried, lapsed, withdrawn, annulled. */
  readonly decided: readonly MotionLine[];
}

export async function motionLines(services: Services, viewer: Viewer): Promise<MotionLines> {
  const lines = await everyLine(services, viewer);
  return { open: lines.filter(({ state }) => !OVER.has(state)), decided: lines.filter(({ state }) => OVER.has(state)) };
}

async function everyLine(services: Services, viewer: Viewer): Promise<MotionLine[]> {
  return linesOf(services, viewer, await upToDate(services, viewer));
}

/** These motions, brought up to now before, as far as this viewer may see them. */
export async function linesOf(services: Services, viewer: Viewer, motions: readonly Motion[]): Promise<MotionLine[]> {
  const { id } = viewer.organisation;
  const rules = await rulesOfVersions(services.db, id, [...new Set(motions.map(({ facts }) => facts.version))]);
  const stood = motions.map((motion) => {
    const situation = { rules: rulesIn(rules, motion.facts.version), organisation: viewer.organisation.facts, motion: motion.facts };
    return { motion, situation, now: standing(situation, viewer.now) };
  });
  const gathering = stood.flatMap(({ motion, now }) => (now.state === "support" ? [motion.id] : []));
  const counts = gathering.length === 0 ? new Map<string, number>() : await signatureCounts(services, id, gathering);
  return stood.map(({ motion, situation, now }) => ({
    number: motion.number,
    title: titleFor(viewer, motion),
    state: now.state,
    sentence: stateSentence(situation, now, { now: viewer.now, signed: counts.get(motion.id) ?? 0, language: viewer.language }),
    procedure: situation.rules.procedures.find((one) => one.id === motion.facts.procedure)?.name ?? motion.facts.procedure,
    href: `/o/${id}/motions/${motion.number}`,
    at: now.next?.at ?? motion.facts.inForceAt ?? motion.facts.ended?.at ?? null,
  }));
}

function rulesIn(rules: ReadonlyMap<number, Rules>, version: number): Rules {
  const found = rules.get(version);
  if (found === undefined) throw new Error(`a motion under version ${version}, which was never in force`);
  return found;
}

/** Something that this member can do now, for "Waiting for you". */
export interface Waiting {
  readonly sentence: string;
  readonly href: string;
  /** What the button says. */
  readonly action: string;
  readonly until: string | null;
}

/** What waits for the member who looks: votes, and what their office or seat asks of them; the nearest end first. */
export async function waitingFor(services: Services, viewer: Viewer): Promise<Waiting[]> {
  const { member, organisation, now } = viewer;
  if (member === null) return [];
  const { waiting: words } = wordsOf(viewer.language).motions;
  const waiting: Waiting[] = [];
  const motions = await upToDate(services, viewer);
  waiting.push(...(await waitingOnOptions(services, viewer, motions)));
  for (const motion of motions) {
    const situation = await situationOf(services.db, organisation, motion.facts);
    const href = `/o/${organisation.id}/motions/${motion.number}`;
    const vote = await ownOpenVote(services.db, viewer, { motion: motion.id, situation });
    if (vote !== null && (await hasYetToVote(services, { organisation: organisation.id, motion: motion.id, stage: vote.stage, member: member.id }))) {
      waiting.push({
        sentence: words.vote(motion.number, motion.title),
        href: `${href}/vote`,
        action: words.voteAction,
        until: vote.closes,
      });
    }
    const duty = dutyOf(situation, standing(situation, now), { capacities: member.capacities, now });
    if (duty === null) continue;
    const said =
      duty.what === "notice"
        ? { sentence: words.notice(motion.number, motion.title), action: words.noticeAction }
        : { sentence: words.ruling(motion.number, motion.title), action: words.rulingAction };
    waiting.push({ ...said, href: `${href}/${duty.what}`, until: duty.until });
  }
  return waiting.toSorted((a, b) => ((a.until ?? "9") < (b.until ?? "9") ? -1 : 1));
}

/** What an office or a seat asks of this member about a motion: its notice, or a ruling on its challenge. */
function dutyOf(
  situation: Situation,
  { state, next }: Standing,
  who: { readonly capacities: readonly Capacity[]; readonly now: Viewer["now"] },
): { readonly what: "notice" | "ruling"; readonly until: string | null } | null {
  const until = next?.at ?? null;
  if (state === "awaiting notice") {
    const by = noticeAwaited(situation, who.now)?.by?.value;
    if (by === undefined || !actsFor(who.capacities, by)) return null;
    return { what: "notice", until };
  }
  if (state !== "challenged") return null;
  const to = procedureOf(situation).stages.find((stage) => stage.kind === "challenge")?.to?.value;
  if (to === undefined || !actsFor(who.capacities, to)) return null;
  return { what: "ruling", until };
}

/** Something that time alone brings: when, and in words that tell an outsider nothing. */
export interface Moment {
  readonly at: string;
  readonly words: string;
}

/** What time alone brings next to every motion that is not over: deadlines, and the openings between them. */
export async function nextMoments(
  services: Services,
  organisation: { id: string; facts: OrganisationFacts },
  { now, language }: Pick<Viewer, "now" | "language">,
): Promise<Moment[]> {
  const { brought: words } = wordsOf(language).motions;
  const motions = await undecidedMotions(services.db, organisation.id);
  const next = await Promise.all(
    motions.map(async (motion): Promise<Moment[]> => {
      const brought = standing(await situationOf(services.db, organisation, motion.facts), now).next;
      return brought === null ? [] : [{ at: brought.at, words: words[brought.what](motion.number) }];
    }),
  );
  return next.flat();
}

async function upToDate(services: Services, viewer: Viewer): Promise<Motion[]> {
  const motions = await latestMotions(services.db, viewer.organisation.id);
  if (!motions.some((motion) => isDue(motion, viewer))) return motions;
  await settleForPage(services, viewer.organisation.id);
  return latestMotions(services.db, viewer.organisation.id);
}

async function hasYetToVote(services: Services, place: { organisation: string; motion: string; stage: string; member: string }): Promise<boolean> {
  const { rows } = await sql<{ yet: boolean }>`
    select exists (select 1 from roll_place where organisation = ${place.organisation} and motion = ${place.motion} and stage = ${place.stage} and member = ${place.member})
      and not exists (select 1 from answered where organisation = ${place.organisation} and motion = ${place.motion} and stage = ${place.stage} and member = ${place.member}) as yet`.execute(
    services.db,
  );
  return rows[0]?.yet ?? false;
}

async function signatureCounts(services: Services, organisation: string, motions: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ motion: string; count: number }>`
    select motion, count(*)::int as count from signature where organisation = ${organisation} and motion = any(${motions}::text[]) group by motion`.execute(
    services.db,
  );
  return new Map(rows.map((row) => [row.motion, row.count]));
}
