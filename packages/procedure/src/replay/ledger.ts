import type { Rules } from "@folkmoot/constitution";
import { UNFOUNDED } from "../apply.js";
import type { Appointment, Choice, Commitment, EventOf, Handle, Hash, HidingId, MotionId, OptionId, Time } from "../event.js";
import type { SetVersion } from "../clash/rivals.js";
import type { MotionFacts, OrganisationFacts } from "../facts.js";
import type { OnMotion } from "../position.js";
import { Agenda } from "./agenda.js";
import type { Continued, Published } from "./boxes.js";
import type { Gathered } from "./gathered.js";
import type { Hiding } from "./hidings.js";
import type { Survey } from "./surveys.js";

/** What a record has come to so far. Changed in place, entry by entry, by `enter`: a record has millions of them. */
export interface Ledger {
  organisation: OrganisationFacts;
  readonly motions: Map<MotionId, MotionFacts>;
  /** What time alone brings next to each motion that is under way. */
  readonly agenda: Agenda;
  /** Signatures and votes of stages that are still open, by motion and stage. */
  readonly turnout: Map<string, Turnout>;
  readonly surveys: Map<MotionId, Survey>;
  /** Drafts that were shown, with to whom: each once. */
  readonly shown: Set<string>;
  readonly hidings: Map<HidingId, Hiding>;
  readonly hiddenTexts: Set<Commitment>;
  readonly gathered: Map<MotionId, Gathered>;
  /** The most members there were since each motion was deposited: no roll of its can be longer. */
  readonly mostMembers: Map<MotionId, number>;
  /** The new text that the entry before has put in force and that this entry must be. */
  expected: { readonly motion: MotionId; readonly text: Hash; readonly rules: Hash; readonly at: Time } | null;
  /** What has enough signatures in the record, so that the entries after them must say that its support is reached. */
  reaching: { readonly motion: MotionId; readonly option: OptionId } | null;
  /** The seats that the new text of the entry before has ended and that the next entries must be. */
  ending: readonly EventOf<"seated">[];
  /** Ballots of secret votes that are not over, by motion and stage. */
  readonly published: Map<string, Published>;
  /** The entries of a ballot box that belong together, of which this one must be the next. */
  continued: Continued | null;
  founded: boolean;
  /** The latest instant that any entry has told: an act can't be earlier. */
  latest: Time;
  /** The latest instant at which a person did something. */
  latestAct: Time;
  /** The versions of the text, with the decisions that set them. */
  readonly versions: SetVersion[];
  readonly rulesOf: (version: number) => Rules | undefined;
  readonly onRoll: OnRoll;
  readonly textOf: TextOf;
}

/** The words behind a commitment; null where they are not at hand. */
export type TextOf = (commitment: Commitment) => string | null;

/** Whether a handle is on the roll with that hash; null where the list is not at hand. */
export type OnRoll = (roll: Hash, handle: Handle) => boolean | null;

export interface Turnout {
  readonly roll: Hash;
  readonly size: number;
  readonly acted: Set<Handle>;
  readonly count: { [choice in Choice]: number };
  /** Who has several votes, by the lists of them; null where nobody has. */
  readonly weights: EventOf<"roll">["weights"] | null;
  /** Papers with several options: how many there are of each mark. */
  readonly marks: Map<string, number>;
  /** Where people may have others vote for them: what each has voted, and who has appointed whom. Null in every other vote. */
  readonly voices: { readonly papers: Map<Handle, string>; readonly appointments: Appointment[] } | null;
  /** Who voted against, in the vote of a body: whose dissent may be printed. Null in every other. */
  readonly against: Set<Handle> | null;
  /** The last dissent that was entered. */
  dissent: { readonly by: Handle; readonly at: Time } | null;
}

/**
 * An empty record. `rulesOf` gives the compiled rules of a version; `onRoll` looks a handle up where the lists of the rolls are at hand, `textOf` the words of a text where those are.
 */
export function openLedger(rulesOf: Ledger["rulesOf"], onRoll: OnRoll = () => null, textOf: TextOf = () => null): Ledger {
  return {
    organisation: UNFOUNDED,
    motions: new Map(),
    agenda: new Agenda(),
    turnout: new Map(),
    surveys: new Map(),
    shown: new Set(),
    hidings: new Map(),
    hiddenTexts: new Set(),
    gathered: new Map(),
    mostMembers: new Map(),
    expected: null,
    reaching: null,
    ending: [],
    published: new Map(),
    continued: null,
    founded: false,
    latest: "",
    latestAct: "",
    versions: [],
    rulesOf,
    onRoll,
    textOf,
  };
}

/** The situation of a motion under the version that governs it; null when the record has no such motion or its version is unknown. */
export function situationOf(ledger: Ledger, id: MotionId): OnMotion | null {
  const motion = ledger.motions.get(id);
  const rules = motion === undefined ? undefined : ledger.rulesOf(motion.version);
  return motion === undefined || rules === undefined ? null : { rules, organisation: ledger.organisation, motion };
}

export function turnoutKey(motion: MotionId, stage: string): string {
  return `${motion} ${stage}`;
}
