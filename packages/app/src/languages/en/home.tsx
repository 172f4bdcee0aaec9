import type { ComponentChildren } from "preact";
import { numbers, plural } from "./numbers.js";

export const home = {
  waiting: "Waiting for you",
  nothingWaits: (name: string) => `Nothing waits for you, ${name}.`,
  nothingWaitsBody: "When a vote opens or something needs you, it stands here. The notice of every vote comes to you by mail, with its dates.",
  moreWaiting: (count: number) => (count === 1 ? "One more thing waits among the motions" : `${count} more things wait among the motions`),
  timeLeft: (left: ComponentChildren, until: ComponentChildren) => (
    <>
      {left}, until {until}
    </>
  ),
  decidedLately: "Decided lately",
  nothingDecided: "Nothing has been finally decided here yet.",
  open: "Open now",
  nothingOpen: "Nothing is open.",
  nothingOpenBody: "A motion stands here from the day on which it is put forward.",
  meetings: "Called meetings",
  change: "Change something",
  achieve: (start: string, drafts: string) => (
    <>
      <a href={start}>What do you want to achieve?</a> You see which way is lawful and how long it takes before you write a word. What you write is
      kept among <a href={drafts}>your drafts</a>.
    </>
  ),
  readConstitution: "Read the constitution",
  signIn: "Sign in",
  decided: "Decided",
  allMotions: "All motions",
  rehearsal: {
    title: "This is a rehearsal. Everybody in it is made up.",
    evening: (evening: string) => (
      <>
        Walk through <a href={evening}>the evening</a> on which somebody tried to replace the rules within an hour.
      </>
    ),
    beSomebody: (inbox: string) => (
      <>
        You can also <a href={inbox}>be one of its people</a> and try what you like.
      </>
    ),
    how: "How to change one of its rules lawfully, from end to end",
    signIn: (inbox: string) => (
      <>
        <a href={inbox}>Sign in as one of its members</a> and put a change of the constitution forward.
      </>
    ),
    toNotice: "Move the clock to the day on which the notice is due. The links for that, and for being somebody else, are at the head of each page.",
    give: "Be the one to whom the text gives the notice, and send it. If nobody does, the system does.",
    vote: "Move the clock to the vote. Be several members, one after the other, and vote.",
    inForce: "Move the clock until the change is in force, and read its certificate and the new version.",
    secretly: {
      how: "How to hold a secret ballot here, from the question to the result",
      ask: (inbox: string) => (
        <>
          <a href={inbox}>Sign in as Bela Rook</a> and put a question to the members: “What do you want to achieve?”, “Have something decided”,
          “Petitions”.
        </>
      ),
      key: "Be each of the three Tellers and do what waits for them, until nothing does: begin your part of the key, deal out the shares, take yours in, open a test paper. Don’t move the clock before that is done. “Be somebody else” is at the head of each page.",
      notice: "Be Edda Quill, the Secretary, and send the notice. Then move the clock to the vote, once.",
      vote: "Be several members, one after the other, and vote. What you choose is encrypted in your browser.",
      open: "Move the clock to the end of the vote. Be two of the three Tellers and open the box.",
      check:
        "Read the result and the certificate, find your ballot in the ballot box by its tracking code, and download the archive, which anybody can check.",
    },
  },
  figures: {
    members: (count: number) => plural(count, { one: "member", other: "members" }),
    version: (version: number) => `Version ${version}`,
    inForce: "of the rules is in force",
    entries: (count: number) => plural(count, { one: "entry in the public record", other: "entries in the public record" }),
  },
  whoDecides: "Who decides here",
  decidesNothing: "Decides nothing by itself",
  not: (matters: readonly string[]) => `Not: ${matters.join("; ")}.`,
  nobody: "What the rules give to nobody, nobody may decide.",
  seats: {
    exactly: (count: number) => `${numbers.whole(count)} seats`,
    between: (least: number, most: number) => `${numbers.whole(least)} to ${numbers.whole(most)} seats`,
    upTo: (most: number) => `up to ${numbers.whole(most)} seats`,
    atLeast: (least: number) => `at least ${numbers.whole(least)} seats`,
    filled: (count: number) => `${numbers.whole(count)} filled`,
    seatsFilled: (count: number) => `${numbers.whole(count)} ${plural(count, { one: "seat", other: "seats" })} filled`,
  },
};
