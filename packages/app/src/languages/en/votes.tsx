import type { ComponentChildren } from "preact";
import { numbers } from "./numbers.js";

/** Voting for or against one text: the ballot paper, the review, the receipt, the result. */
export const votes = {
  motions: "Motions",
  motion: (number: number) => `Motion ${number}`,
  pageTitle: (number: number) => `Vote on motion ${number}`,
  asked: (closes: ComponentChildren, left: string) => (
    <>
      You are asked to decide this. The vote closes {closes} ({left}).
    </>
  ),
  fingerprint: (fingerprint: ComponentChildren) => <>The record holds the fingerprint of the text that you decide: {fingerprint}.</>,
  choices: {
    for: { label: "For", hint: "You want this to be decided." },
    against: { label: "Against", hint: "You want things to stay as they are." },
    abstain: { label: "Abstain", hint: "You have answered and take no side." },
  },
  choiceMissing: "Choose one of the three.",
  yourVote: "Your vote",
  chamber: (name: string, chambers: number) =>
    `You vote in one of ${numbers.whole(chambers)} chambers, “${name}”. The motion needs each of them; whoever is in several votes in each.`,
  otherChamber: "Vote in the other chamber",
  several: (votes: number, because: readonly string[]) =>
    `You have ${numbers.whole(votes)} votes here, as the text says (${because.map((words) => `“${words}”`).join(", ")}); they count together.`,
  review: "Review your vote",
  nothingYet: "Nothing is counted before you have confirmed it on the next page.",
  reviewTitle: (choice: string) => `Your vote: ${choice}`,
  onMotion: (number: number, title: string) => `On motion ${number}, “${title}”.`,
  isFinal: "A vote is final. The result is made when the vote has closed, and nobody learns before how it stands.",
  named: "Members will see how each of you voted, as the text says.",
  open: "This vote is open, not secret: no other member is shown how you voted, but whoever runs this server can find out.",
  dissent: "Your dissent",
  dissentHint: "If you wish: it is printed beside the decision, under your name.",
  give: { for: "Vote for", against: "Vote against", abstain: "Vote to abstain" },
  change: "Change it",
  counted: "Your vote is counted",
  youVoted: (choice: string, title: string) => `You voted “${choice}” on “${title}”.`,
  receipt: "Your receipt",
  youAre: (handle: ComponentChildren) => <>In this vote, and nowhere else, you are {handle}.</>,
  findIt: (closes: ComponentChildren) => <>When the vote has closed, {closes}, you will find your vote under this name in the record.</>,
  foundIt: "The vote has closed: you find your vote under this name in the record.",
  tellsNobody: "It tells nobody who you are.",
  back: "Back to the motion",
  whereItStands: "See where it stands",
  notCounted: {
    already: { title: "You have voted already", text: "Your first vote counts and is final. Nothing was changed." },
    closed: {
      title: "The vote has closed",
      text: "Your vote came after the end and is not counted. The time of this server's database decides, to the millisecond.",
    },
    "not open yet": { title: "The vote is not open yet", text: "Nothing was counted. The page of the motion says when it opens." },
    "not on the roll": {
      title: "You are not on the roll of this vote",
      text: "Those may vote who belonged on the day that the text names. Nothing was counted.",
    },
    "not a paper of this vote": {
      title: "This is no paper of this vote",
      text: "What was sent can't be counted here. Open the ballot paper again.",
    },
  },
  result: {
    pageTitle: (number: number) => `Result of motion ${number}`,
    none: "There is no result yet. Nobody knows how a vote stands before it closes.",
    check: "Check it yourself",
    checkBody: (command: ComponentChildren) => (
      <>
        Every vote stands in the record under the handle of its voter, the roll by its hash, the count as an entry. Download the record and run{" "}
        {command}: it counts again.
      </>
    ),
    checkSecret: (box: string, command: ComponentChildren, audit: ComponentChildren) => (
      <>
        How anybody voted stands nowhere. The encrypted ballots and the proofs of what was counted are in the archive of{" "}
        <a href={box}>the ballot box</a>, where you also find your own by its tracking code: {command} counts it again. {audit} does so for every
        decision of the record.
      </>
    ),
    certificate: "The certificate of this decision",
    answered: (ofBase: string, closed: ComponentChildren) => (
      <>
        {ofBase} answered. Closed {closed}.
      </>
    ),
    caption: (stage: string) => `Votes in “${stage}”`,
    columns: { answer: "Answer", votes: "Votes", ofAnswered: "Of those who answered", ofRoll: "Of the roll" },
    rows: { for: "For", against: "Against", abstain: "Abstaining", none: "No answer" },
    named: "How each of them voted",
    name: "Name",
    vote: "Vote",
    dissents: (n: number) => (n === 1 ? "A dissent" : `${numbers.whole(n)} dissents`),
  },
};
