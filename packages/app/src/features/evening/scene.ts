import type { OrganisationFacts } from "@folkmoot/procedure";
import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import { checkAnnouncement, entriesOf, motionByNumber, rulesOfVersion } from "../motions/index.js";
import type { FormalOutcome, Known } from "../motions/index.js";
import { lastResult } from "../votes/index.js";
import type { Result } from "../votes/index.js";
import { ANNOUNCEMENT } from "./offered.js";
import type { Cast } from "./people.js";
import { entryOfAnnouncement, outcomeOf } from "./played.js";
import { KEYS, STEPS, isTooLate } from "./steps.js";
import type { StepId } from "./steps.js";

/** How far the evening has been played, read from what is stored, so that reloading, sharing or doubling a press changes nothing. */
export interface Scene {
  readonly outcomes: { readonly [Act in keyof typeof KEYS]: FormalOutcome | null };
  readonly entries: { readonly [Act in keyof typeof KEYS]: readonly number[] };
  readonly announcement: Known;
  readonly committee: { readonly name: string; readonly seated: number; readonly meetings: OrganisationFacts["meetings"] };
  readonly version: number;
  readonly result: Result | null;
  /** The next step to play; null when the evening is over. */
  readonly next: StepId | null;
  /** The clock has run past the next step, so that it can't be played here any more. */
  readonly isLate: boolean;
}

const WEDNESDAY = "2017-01-11T19:00:00.000Z";

export async function sceneOf(services: Services, viewer: Viewer, people: Cast): Promise<Scene> {
  const { id, facts } = viewer.organisation;
  const member = people.founder;
  const [offer, motion, close, announce] = await Promise.all([
    outcomeOf(services, id, { member, key: KEYS.offer }),
    outcomeOf(services, id, { member, key: KEYS.motion }),
    outcomeOf(services, id, { member, key: KEYS.close }),
    outcomeOf(services, id, { member, key: KEYS.announce }),
  ]);
  const outcomes = { offer, motion, close, announce };
  const row = motion?.kind === "done" ? await motionByNumber(services.db, id, motion.number) : undefined;
  const result = row === undefined ? null : await lastResult(services, viewer.organisation, row);
  const rules = await rulesOfVersion(services.db, id, facts.version);
  const next = nextOf(outcomes, { wednesday: viewer.now.toString() >= WEDNESDAY, over: result !== null });
  return {
    outcomes,
    entries: {
      offer: await entriesAbout(services, id, offer),
      motion: row === undefined ? [] : await indices(services, id, row.id),
      close: await entriesAbout(services, id, close),
      announce: announce?.kind === "refused" ? await entryOfAnnouncement(services.db, id, announce.motion) : [],
    },
    announcement: await checkAnnouncement(services.db, viewer.organisation, ANNOUNCEMENT),
    committee: {
      name: rules.bodies.find((body) => body.id === "committee")?.name ?? "The committee",
      seated: facts.seated["committee"] ?? 0,
      meetings: facts.meetings.filter((meeting) => meeting.of === "committee"),
    },
    version: facts.version,
    result,
    next,
    isLate: next !== null && isTooLate(next, viewer.now),
  };
}

function nextOf(outcomes: Scene["outcomes"], is: { wednesday: boolean; over: boolean }): StepId | null {
  const done: { readonly [Step in StepId]: boolean } = {
    "19-40": outcomes.offer !== null,
    moved: outcomes.motion !== null,
    "20-40": outcomes.close !== null,
    "21-30": outcomes.announce !== null,
    wednesday: is.wednesday,
    lawful: is.over,
  };
  return STEPS.find((step) => !done[step]) ?? null;
}

/** The entries of a refusal (its own), by number; empty for the second or so until they have one. */
function entriesAbout(services: Services, organisation: string, outcome: FormalOutcome | null): Promise<number[]> {
  return outcome?.kind === "refused" ? indices(services, organisation, outcome.motion, "refused") : Promise.resolve([]);
}

async function indices(services: Services, organisation: string, motion: string, type?: "refused"): Promise<number[]> {
  const entries = await entriesOf(services.db, organisation, motion);
  return entries.filter((entry) => type === undefined || entry.type === type).map((entry) => entry.index);
}
