import type { ComponentChildren } from "preact";
import { numbers } from "./numbers.js";

const { whole, ofBase } = numbers;

/** Motions: where they stand, in lists and by themselves. */
export const motions = {
  title: "Motions",
  motion: (number: number) => `Motion ${number}`,
  titled: (number: number, title: string) => `Motion ${number}: ${title}`,
  putForward: "Put something forward",
  check: "Check an announcement",
  open: "Open and to come",
  nothingOpen: "Nothing is open.",
  nothingOpenBody: "Any member can see what they may put forward and what it needs.",
  ended: "Decided and ended",
  nothingDecided: "Nothing has been decided yet.",
  forOutsiders: "Members see the text of each motion and its discussion. Results, certificates and the record are open to everybody.",
  line: (procedure: string, sentence: string) => `${procedure}. ${sentence}`,
  refused: "Refused",
  refusedBody: "What the rules did not allow. Each attempt is an entry in the record, without a name.",
  refusal: (title: ComponentChildren, at: ComponentChildren, reasons: number) => (
    <>
      {title}, {at}: {reasons === 1 ? "one reason" : `${reasons} reasons`}
    </>
  ),
  way: (number: number) => `The way of motion ${number}`,
  needs: "What it needs",
  lookAgain: "See how far the count is",
  lostTime: {
    title: (minutes: number) => `Members could not vote for ${whole(minutes)} ${minutes === 1 ? "minute" : "minutes"}`,
    spell: (from: ComponentChildren, minutes: number, why: string) => (
      <>
        From {from}, for {minutes < 1 ? "less than a minute" : minutes === 1 ? "a minute" : `${whole(minutes)} minutes`}: {why}
      </>
    ),
    why: {
      down: "the server did not run.",
      busy: "more voters were turned away than there was room for.",
      mail: "the mails with which people sign in could not be handed over.",
    },
    text: "The server notes this by itself, and nobody decides on it. Once it is more than the text says, the vote stays open longer by all of it, at most by as long as it lasts.",
  },
  text: "The text",
  signInToRead: (signIn: string) => (
    <>
      Members see the text of this motion and its discussion. <a href={signIn}>Sign in if you are one</a>.
    </>
  ),
  putForwardBy: (movers: readonly string[], version: number, fingerprint: ComponentChildren) => (
    <>
      Put forward by {movers.join(", ")} under version {version} of the constitution, whose rules govern it to its end. The record holds the
      fingerprint of its text, so that no other can be put in its place: {fingerprint}.
    </>
  ),
  withheld: "This text has been withheld by procedure. Its commitment stays in the record.",
  actions: {
    result: "Result",
    certificate: "Certificate",
    delivery: "Delivery of the notice",
    vote: (number: number) => `Vote on motion ${number}`,
    voted: "You have voted. A vote is final.",
    sign: "Sign this motion",
    signNote: "Nobody is told that you signed: the page shows the number, never names.",
    signed: "You have signed this.",
    notice: "Send the notice",
    rule: "Rule on the challenge",
    others: "Other things that can be done",
    challenge: "Challenge this decision",
    withdraw: "Withdraw this motion",
    withdrawNote: "Only its mover can do this, and only before it is called.",
    close: "Ask to close the vote",
    closeNote: "Nobody closes a vote; you are told what keeps it open.",
    announce: "Announce it as in force",
  },
  waiting: {
    vote: (number: number, title: string) => `You are asked to decide motion ${number}, “${title}”.`,
    voteAction: "Read it and vote",
    notice: (number: number, title: string) => `Motion ${number}, “${title}”, waits for its notice, which is yours to send.`,
    noticeAction: "Send the notice",
    ruling: (number: number, title: string) => `Motion ${number}, “${title}”, has been challenged, and you are one of those who rule on it.`,
    rulingAction: "Give your ruling",
  },
  stands: {
    at: (date: string, relative: string) => `${date}, ${relative}`,
    support: (signed: number, needed: number, to: string) => `It gathers support: ${ofBase(signed, needed)} signatures, until ${to}.`,
    awaitingNotice: (until: string) => `It waits for its notice to be sent. If nobody sends it, the system does so on ${until}.`,
    notice: (to: string) => `Notice has been given. What comes next may happen from ${to}.`,
    discussion: (to: string) => `It is open to discussion until ${to}.`,
    amendments: (to: string) => `Amendments and other texts may be put until ${to}.`,
    proposals: (to: string) => `Proposals may be put and signed until ${to}.`,
    candidates: (to: string) => `Candidates may come forward until ${to}.`,
    mediation: (to: string) => `Those who put texts look for a common one until ${to}. Then all texts that are left go to the vote.`,
    outOfOrder: "It was ruled out of order, and the time for an appeal is over.",
    awaitingBox: (by: string) => `The vote is secret. It opens when its ballot box is ready, by ${by} at the latest.`,
    vote: (to: string) => `The vote is open until ${to}. Nobody knows how it stands before it closes.`,
    counting: "The vote is over and is being counted.",
    countingSince: ({ since, done, all }: Counting) =>
      done === null
        ? `Being counted since ${since}: about ${whole(all)} papers.`
        : `Being counted since ${since}: about ${whole(done)} of ${whole(all)} ballots.`,
    boxShut: (by: string) => `The vote is over. Its result is known when the ballot box is opened, by ${by} at the latest.`,
    declared: (result: string, to: string) => `${result} It may be challenged until ${to}.`,
    challenged: (result: string) => `${result} It has been challenged and takes no effect while the challenge is undecided.`,
    takesEffect: (result: string, to: string) => `${result} It takes effect on ${to}.`,
    inForce: (result: string, since: string) => `${result} In force since ${since}.`,
    lapsed: (at: string | null) => `It lapsed${at === null ? "" : ` on ${at}`}: what it needed did not come in time.`,
    withdrawn: "Its mover has withdrawn it.",
    annulled: "It was challenged and annulled. It has no effect.",
    result: ({ carried, count, answered, entitled }: Result) =>
      `${carried ? "Carried" : "Not carried"}: ${whole(count.for)} for, ${whole(count.against)} against, ${whole(count.abstain)} abstaining; ${ofBase(answered, entitled)} answered.`,
  },
  brought: {
    support: (motion: number) => `signatures for motion ${motion} can be gathered`,
    "awaiting notice": (motion: number) => `the discussion of motion ${motion} is over, and its notice can be sent`,
    notice: (motion: number) => `the notice of motion ${motion} goes out`,
    discussion: (motion: number) => `the discussion of motion ${motion} begins`,
    amendments: (motion: number) => `amendments to motion ${motion} can be put`,
    proposals: (motion: number) => `the call of motion ${motion} opens`,
    mediation: (motion: number) => `the mediation of motion ${motion} begins`,
    "out of order": (motion: number) => `motion ${motion} is out of order, if nobody appeals`,
    "awaiting box": (motion: number) => `the ballot box of motion ${motion} is made ready`,
    vote: (motion: number) => `the vote on motion ${motion} opens`,
    counting: (motion: number) => `the vote on motion ${motion} closes`,
    declared: (motion: number) => `the vote on motion ${motion} closes`,
    challenged: (motion: number) => `the challenge to motion ${motion} is heard`,
    "awaiting commencement": (motion: number) => `the time to challenge motion ${motion} is over`,
    "in force": (motion: number) => `motion ${motion} comes into force, if nothing stands against it`,
    "not carried": (motion: number) => `the vote on motion ${motion} closes`,
    lapsed: (motion: number) => `motion ${motion} lapses`,
    withdrawn: (motion: number) => `motion ${motion} is withdrawn`,
    annulled: (motion: number) => `the time to rule on the challenge to motion ${motion} is over`,
  },
};

/** A count that goes on. `done`: how many ballots are in the archive; null: papers are counted as a whole. */
export interface Counting {
  readonly since: string;
  readonly all: number;
  readonly done: number | null;
}

export interface Result {
  readonly carried: boolean;
  readonly count: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly answered: number;
  readonly entitled: number;
}
