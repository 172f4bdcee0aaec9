import type { Fate, PutAs } from "@folkmoot/procedure";
import { numbers, plural } from "./numbers.js";

const { whole } = numbers;

/** Entries of the record, each in one plain sentence. They name no person: the entries don't either. `motion` is how a motion is called: "Motion 4". */
export const entries = {
  motion: (number: number) => `Motion ${number}`,
  someMotion: "A motion",
  founded: "The organisation was founded.",
  foundedAsRehearsal: "The organisation was founded, as a rehearsal.",
  constitution: (version: number) => `Version ${version} of the constitution came into force.`,
  register: (joined: number, left: number) => `${people(joined)} joined and ${people(left)} left.`,
  seated: (body: string, filled: number) => `${body}: ${whole(filled)} ${plural(filled, { one: "seat is", other: "seats are" })} filled.`,
  holidays: (calendar: string, year: number, days: number) =>
    `${days === 1 ? "1 holiday" : `${days} holidays`} of ${year} ${days === 1 ? "was" : "were"} set in the calendar “${calendar}”.`,
  meetingCalled: (of: string) => `A meeting was called: ${of}.`,
  clock: (count: number, unit: Unit, exact: boolean) =>
    `The rehearsal's clock was moved forward by ${exact ? "" : "about "}${whole(count)} ${plural(count, { one: unit, other: `${unit}s` })}.`,
  roll: (motion: string, size: number, stage: string) => `${motion}: the roll was drawn up, ${people(size)} (${stage}).`,
  deposited: (motion: string, procedure: string) => `${motion} was put forward (${procedure}).`,
  refusedDeposit: "A motion was refused when it was put forward.",
  refused: (what: string, motion: string | null): string =>
    motion === null ? `${capitalised(what)} was refused.` : `${motion}: ${what} was refused.`,
  acts: {
    "give-notice": "giving notice",
    close: "closing the vote",
    challenge: "a challenge",
    rule: "a ruling",
    withdraw: "withdrawing it",
    announce: "an announcement",
    "set-holidays": "setting holidays",
    "cite-survey": "acting on the strength of a survey",
    "put-option": "putting something to it",
    "withdraw-option": "taking back what was put to it",
    "adopt-option": "taking on what was withdrawn",
    "accept-amendment": "accepting an amendment",
    merge: "making one out of several",
    contradict: "saying what contradicts what",
    "rule-out": "a ruling that something is out of order",
    appeal: "an appeal",
    "decide-appeal": "deciding an appeal",
  },
  supported: (motion: string, count: number) => `${motion}: ${whole(count)} ${plural(count, { one: "signature", other: "signatures" })}.`,
  supportReached: (motion: string, count: number, needed: number) =>
    `${motion} has its support: ${whole(count)} of the ${whole(needed)} signatures that it needs.`,
  notice: (motion: string, recipients: number) => `${motion}: notice was given to ${people(recipients)}.`,
  voted: (motion: string, count: number, stage: string) => `${motion}: ${whole(count)} ${plural(count, { one: "vote", other: "votes" })} (${stage}).`,
  represented: (motion: string, count: number, stage: string) => `${motion}: ${people(count)} had somebody vote for them (${stage}).`,
  dissented: (motion: string) => `${motion}: a dissent is printed beside the decision.`,
  closed: (motion: string, { carried, count, entitled, voters, adopted }: Closed, as: Fate) =>
    adopted !== undefined
      ? `${motion}: ${adopted.length === 0 ? nobody[as] : `${as}: ${whole(adopted.length)}`}; ${whole(count.for + count.against + count.abstain)} papers, of ${whole(entitled)} entitled.`
      : `${motion} was ${carried ? "carried" : "not carried"}: ${whole(count.for)} for, ${whole(count.against)} against, ${whole(count.abstain)} abstaining, of ${whole(entitled)} entitled${voters === undefined ? "" : `, ${whole(voters)} of whom took part, some with several votes`}.`,
  challenged: (motion: string) => `${motion} was challenged.`,
  stands: (motion: string) => `${motion}: the challenge was settled, the decision stands.`,
  annulled: (motion: string) => `${motion}: the challenge was settled, the decision is annulled.`,
  withdrawn: (motion: string) => `${motion} was withdrawn.`,
  patched: (motion: string, { version, clashes, set }: { version: number; clashes: readonly unknown[]; set: unknown }) => {
    const touches =
      clashes.length === 0
        ? ""
        : `, where it touches words of ${plural(clashes.length, { one: "1 other change", other: `${clashes.length} other changes` })}`;
    return `${motion} was put on version ${version}${touches}; ${set === null ? "nothing of it comes into force" : "what came of it comes into force"}.`;
  },
  inForce: (motion: string) => `${motion} came into force.`,
  lapsed: (motion: string) => `${motion} lapsed.`,
  announced: (motion: string) => `${motion} was announced.`,
  withheld: "A text was withheld.",
  shown: (to: string) => `A draft was first shown to somebody who will decide about it (${to}).`,
  surveyed: (audience: number) => `A survey was sent to ${people(audience)}. It decides nothing.`,
  hideable: { post: "A post", statement: "A statement", survey: "A survey", "survey-statement": "A statement of a survey" },
  hidden: (what: string, office: string) => `${what} was hidden by ${office}. Its words are not in the record; their fingerprint is.`,
  hidingAppealed: "Whoever wrote it appealed against a hiding.",
  hidingDecided: (by: string, restored: boolean) =>
    `An appeal against a hiding was decided by ${by}: ${restored ? "it can be read again." : "it stays hidden."}`,
  hidingSilence: "An appeal against a hiding was not decided in time: it can be read again.",
  surveyClosed: (answers: number, audience: number) => `A survey closed: ${whole(answers)} of ${whole(audience)} answered.`,
  optionPut: (motion: string, what: PutAs) => `${motion}: ${put[what]}.`,
  optionSupported: (motion: string, count: number) =>
    `${motion}: ${whole(count)} ${plural(count, { one: "signature", other: "signatures" })} for something put to it.`,
  optionReached: (motion: string, count: number, needed: number) =>
    `${motion}: something put to it has its support, ${whole(count)} of the ${whole(needed)} signatures that it needs.`,
  optionWithdrawn: (motion: string) => `${motion}: something put to it was withdrawn by its movers.`,
  optionAdopted: (motion: string) => `${motion}: something that was withdrawn was taken on by somebody else.`,
  optionAccepted: (motion: string) => `${motion}: an amendment was accepted and is part of the text.`,
  merged: (motion: string, count: number) => `${motion}: ${whole(count)} proposals became one, with the consent of each of their movers.`,
  contradicted: (motion: string) => `${motion}: two things put to it were said to contradict each other.`,
  ruledOut: (motion: string, whole: boolean, clause: string) =>
    `${motion}: ${whole ? "it" : "something put to it"} was ruled out of order, by clause ${clause}.`,
  appealed: (motion: string) => `${motion}: an appeal was brought against a ruling.`,
  appealDecided: (motion: string, inOrder: boolean) => `${motion}: the appeal was decided, ${inOrder ? "it is in order" : "it stays out of order"}.`,
  paper: (motion: string, options: number) =>
    `${motion}: the ballot paper was fixed, with ${whole(options)} ${plural(options, { one: "option", other: "options" })}.`,
  boxReady: (motion: string, trustees: number, needed: number) =>
    trustees === 1
      ? `${motion}: the ballot box is ready; one holds its key.`
      : `${motion}: the ballot box is ready; ${whole(trustees)} hold parts of its key, and any ${whole(needed)} can open it.`,
  ballots: (motion: string, count: number) => `${motion}: ${count === 1 ? "1 secret ballot" : `${whole(count)} secret ballots`}.`,
  boothServed: (motion: string) => `${motion}: the script with which people vote, by its fingerprint.`,
  credentialReplaced: (motion: string) => `${motion}: a spare credential has taken the place of one with which nobody had voted.`,
  rollSampled: (motion: string, { reached, unreached, unknown }: { reached: number; unreached: number; unknown: number }) =>
    `${motion}: of ${whole(reached + unreached + unknown)} members drawn from the roll ${whole(reached)} were reached, ${whole(unreached)} not, and nobody knows of ${whole(unknown)}.`,
  shutOut: (motion: string, minutes: number) =>
    `${motion}: members could not vote for ${whole(minutes)} ${plural(minutes, { one: "minute", other: "minutes" })}.`,
  boxEnded: (motion: string, voters: number) => `${motion}: the secret vote is over; ${whole(voters)} voted.`,
  boxMarks: (motion: string, count: number) =>
    `${motion}: what was on the secret papers: ${count === 1 ? "one way of filling them in" : `${whole(count)} ways of filling them in`}.`,
  boxOpened: (motion: string, parts: number) =>
    `${motion}: the ballot box was opened with ${parts === 1 ? "1 part" : `${whole(parts)} parts`} of its key.`,
  marked: (motion: string, count: number, stage: string) =>
    `${motion}: ${whole(count)} ${plural(count, { one: "paper", other: "papers" })} (${stage}).`,
};

const nobody: { readonly [As in Fate]: string } = { adopted: "nothing was adopted", elected: "nobody was elected" };

const put: { readonly [As in PutAs]: string } = {
  proposal: "a proposal was put to it",
  candidate: "somebody stands as a candidate",
  alternative: "another text was put to it",
  amendment: "an amendment was put to it",
};

type Unit = "day" | "hour" | "minute" | "second";

export interface Closed {
  readonly carried: boolean;
  readonly count: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly entitled: number;
  /** Where some have several votes: how many people took part. */
  readonly voters?: number | undefined;
  /** Of a paper with several options. */
  readonly adopted?: readonly unknown[] | undefined;
}

function people(n: number): string {
  if (n === 0) return "nobody";
  return n === 1 ? "1 person" : `${whole(n)} people`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
