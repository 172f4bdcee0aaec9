import { minutesIn, type Event, type EventOf, type Fate } from "@folkmoot/procedure";
import type { Words } from "../../languages/index.js";
import { commandOf, motionOf } from "./events.js";

/** What is needed to call things by the names that people know. */
export interface Names {
  readonly motions: ReadonlyMap<string, number>;
  /** Those of them in which people are elected. */
  readonly elections: ReadonlySet<string>;
  readonly things: ReadonlyMap<string, string>;
}

const SECONDS_A_DAY = 86_400;
const SECONDS_AN_HOUR = 3_600;
const SECONDS_A_MINUTE = 60;

type EntryWords = Words["entries"];

/** An entry in one plain sentence. It names no person: the entry doesn't either. */
export function sentenceOf(event: Event, names: Names, words: EntryWords): string {
  const motion = motionName(event, names, words);
  switch (event.t) {
    case "founded":
      return event.mode === "rehearsal" ? words.foundedAsRehearsal : words.founded;
    case "constitution":
      return words.constitution(event.version);
    case "register":
      return words.register(event.joined, event.left);
    case "seated":
      return words.seated(named(names, event.body), event.filled);
    case "meeting-called":
      return words.meetingCalled(named(names, event.of));
    case "holidays":
      return words.holidays(named(names, event.calendar), event.year, event.days.length);
    case "clock":
      return clock(event.seconds, words);
    case "roll":
      return words.roll(motion, event.size, named(names, event.stage));
    case "deposited":
      return words.deposited(motion, named(names, event.procedure));
    case "refused":
      return refusal(event, names, words);
    case "supported":
      return words.supported(motion, event.handles.length);
    case "support-reached":
      return words.supportReached(motion, event.count, event.needed);
    case "notice":
      return words.notice(motion, event.recipients);
    case "voted":
      return words.voted(motion, event.votes.length, named(names, event.stage));
    case "represented":
      return words.represented(motion, event.votes.length, named(names, event.stage));
    case "dissented":
      return words.dissented(motion);
    case "closed":
      return words.closed(motion, event, fateIn(event.motion, names));
    case "challenged":
      return words.challenged(motion);
    case "ruled":
      return event.ruling === "stands" ? words.stands(motion) : words.annulled(motion);
    case "withdrawn":
      return words.withdrawn(motion);
    case "patched":
      return words.patched(motion, event);
    case "in-force":
      return words.inForce(motion);
    case "lapsed":
      return words.lapsed(motion);
    case "announced":
      return words.announced(motion);
    case "withheld":
      return words.withheld;
    case "shown":
      return words.shown(named(names, event.to));
    case "surveyed":
      return words.surveyed(event.audience);
    case "survey-closed":
      return words.surveyClosed(event.answers, event.audience);
    case "box-ready":
      return words.boxReady(motion, event.trustees, event.needed);
    case "booth-served":
      return words.boothServed(motion);
    case "credential-replaced":
      return words.credentialReplaced(motion);
    case "roll-sampled":
      return words.rollSampled(motion, event);
    case "ballots":
      return words.ballots(motion, event.ballots.length);
    case "shut-out":
      return words.shutOut(motion, minutesIn(event.spells));
    case "box-ended":
      return words.boxEnded(motion, event.voters);
    case "box-marks":
      return words.boxMarks(motion, event.marks.length);
    case "box-opened":
      return words.boxOpened(motion, event.parts.length);
    case "hidden":
      return words.hidden(words.hideable[event.what], event.as.kind === "office" ? named(names, event.as.office) : "");
    case "hiding-appealed":
      return words.hidingAppealed;
    case "hiding-decided":
      return event.by === null ? words.hidingSilence : words.hidingDecided(named(names, event.by), event.ruling === "restored");
    case "option-put":
      return words.optionPut(motion, event.kind === "proposal" && fateIn(event.motion, names) === "elected" ? "candidate" : event.kind);
    case "option-supported":
      return words.optionSupported(motion, event.handles.length);
    case "option-reached":
      return words.optionReached(motion, event.count, event.needed);
    case "option-withdrawn":
      return words.optionWithdrawn(motion);
    case "option-adopted":
      return words.optionAdopted(motion);
    case "option-accepted":
      return words.optionAccepted(motion);
    case "merged":
      return words.merged(motion, event.of.length);
    case "contradicted":
      return words.contradicted(motion);
    case "ruled-out":
      return words.ruledOut(motion, event.option === null, event.clause);
    case "appealed":
      return words.appealed(motion);
    case "appeal-decided":
      return words.appealDecided(motion, event.ruling === "in-order");
    case "paper":
      return words.paper(motion, event.options.length);
    case "marked":
      return words.marked(motion, event.marks.length, named(names, event.stage));
  }
}

/** What was refused, with the number of its motion where there is one: what was refused at the start never became one. */
function refusal(event: EventOf<"refused">, names: Names, words: EntryWords): string {
  const { kind } = commandOf(event);
  if (kind === "deposit") return words.refusedDeposit;
  return words.refused(words.acts[kind], motionOf(event) === null ? null : motionName(event, names, words));
}

function motionName(event: Event, { motions }: Names, words: EntryWords): string {
  const id = motionOf(event);
  const number = id === null ? undefined : motions.get(id);
  return number === undefined ? words.someMotion : words.motion(number);
}

function fateIn(motion: string, { elections }: Names): Fate {
  return elections.has(motion) ? "elected" : "adopted";
}

function named({ things }: Names, id: string): string {
  return things.get(id) ?? id;
}

/** In the largest unit of which there are at least two; "about" where it is not exact. */
function clock(seconds: number, words: EntryWords): string {
  const [length, unit] = UNITS.find(([each]) => seconds >= 2 * each) ?? ([1, "second"] as const);
  return words.clock(Math.round(seconds / length), unit, seconds % length === 0);
}

const UNITS = [
  [SECONDS_A_DAY, "day"],
  [SECONDS_AN_HOUR, "hour"],
  [SECONDS_A_MINUTE, "minute"],
] as const;
