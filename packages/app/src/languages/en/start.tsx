import type { ComponentChildren } from "preact";
import { numbers, plural } from "./numbers.js";

/** The way in for somebody with an idea. */
export const start = {
  title: "What do you want to achieve?",
  lead: "Choose what you want. You see which ways are lawful, what each needs and its dates, before you write a word.",
  search: "In a few words of your own",
  searchHint: "For example: rent, committee, exclude. Or look through the list.",
  find: "Find",
  wishes: "What you can want here",
  everything: "Show everything again",
  found: (words: string) => `What fits “${words}”`,
  foundNothing: (words: string) => `Nothing in the list is called “${words}”. These are open to every subject:`,
  alsoPossible: (words: string) => `Whatever “${words}” is about, you can also`,
  motionsFound: "There are motions about it already",
  clausesFound: "The constitution speaks of it",
  labels: {
    constitution: "Change a rule of the constitution",
    founding: "Give us a constitution",
    ordinary: "Have something decided",
    priority: "Put a campaign priority forward",
    amend: "Change somebody else’s motion",
    agenda: "Get something onto the next meeting’s agenda",
    survey: "Ask the members what they think",
    challenge: "Say that a decision came about wrongly",
  },
  hints: {
    constitution: "Who decides what, how long, by which majority.",
    founding: "There is none yet; the day-zero rules say how one is founded.",
    ordinary: "A campaign, money, a statement, a working group.",
    priority: "What the organisation should work on, chosen by its members.",
    amend: "Other words for a motion that is open.",
    agenda: "So that a meeting decides it.",
    survey: "A survey. It decides nothing, and nothing may be decided on the strength of it.",
    challenge: "Notice, quorum, the count: if the rules were not followed, you can have it examined.",
    meeting: "If those who should call it don’t.",
  },
  /** Other words under which people look for the same. */
  keywords: {
    constitution: "rules statutes amendment clause article majority notice term",
    founding: "rules statutes founding start",
    ordinary: "motion money budget campaign statement action support resolution policy decision proposal",
    priority: "campaign programme goal theme rent housing climate wages budget topic idea proposal",
    amend: "amendment alternative improve words text counter-proposal",
    agenda: "meeting conference item discuss resolution",
    survey: "poll opinion questionnaire consultation ask members",
    challenge: "appeal complaint unfair invalid annul rules broken objection dispute",
    meeting: "assembly conference requisition call convene",
    matter: "",
  },
  ways: (n: number) => `${numbers.whole(n)} lawful ${plural(n, { one: "way", other: "ways" })}`,
  earliest: (date: string) => `the first vote not before ${date}`,
  notHere: "Not possible under this text",
  outOfText: "No way under this text",
  back: "All wishes",
  how: "How this can be done",
  election:
    "This calls an election: while candidates may come forward, members stand, and each who has the support that the text asks for is on the ballot paper.",
  call: "This opens a call: while it lasts, members put proposals to it, and each that enough of them sign is on the ballot paper.",
  needs: "What it needs, and its calendar",
  whoStarts: "Who may start it",
  youStart: "You can start it alone.",
  youStartWith: (n: number) => `You can start it. It then needs ${numbers.whole(n)} signatures, yours included.`,
  youCannot: "You can’t start it yourself. Write a draft and show it to somebody who can.",
  writeForThem: "Write a draft for them",
  notOpened:
    "The text asks here for what this version of Folkmoot can't do yet, so it does not open the procedure. The clauses are law all the same, and people keep them without Folkmoot.",
  gathered: "Time for signatures",
  notice: "Notice",
  whoDecides: "Who decides",
  majority: "Majority",
  quorum: "Quorum",
  challengeWithin: "Can be challenged within",
  earliestVote: "Earliest vote",
  earliestEffect: "Earliest effect",
  or: "; or ",
  and: "; and ",
  silent: "The text is silent, so:",
  startThisWay: "Start it this way",
  write: (way: string) => `Write a draft: ${way}`,
  nobody: "The rules give this to nobody.",
  nobodyText: (change: string) => (
    <>
      What they give to nobody, nobody may decide. <a href={change}>A change of the constitution</a> could give it to somebody.
    </>
  ),
  closed: "Not this way",
  closedLead: "These may not decide it, and this is why:",
  givenTo: (belongs: string, others: string) =>
    belongs === ""
      ? `No clause gives it to anybody, so it is not for these to decide: ${others}.`
      : `Only “${belongs}” may decide it, so none of these: ${others}.`,
  amendOpen: "Open motions whose words can still be talked about",
  amendNone: "No motion is open to changes at this moment.",
  amendIn: (procedures: readonly string[], clause: ComponentChildren) => (
    <>
      Under {quoted(procedures)} ({clause}) others may put amendments and texts of their own while its time for them lasts.
    </>
  ),
  amendNotIn: (procedures: ComponentChildren) => (
    <>
      These have no time for amendments, so that a text is put to the vote as its mover wrote it: {procedures}. You can ask its mover in the
      discussion to withdraw it and write it anew, or put another text forward.
    </>
  ),
  openCalls: "Calls that are open now",
  noOpenCall: "No call is open at this moment.",
  priorityNotHere: (ordinary: string) => (
    <>
      No clause of this text lets members put campaign priorities to one vote. You can <a href={ordinary}>have a single campaign decided</a>.
    </>
  ),
  challengeOpen: "Decisions that can be challenged now",
  challengeNone: "No decision can be challenged at this moment.",
  challengeIn: (procedures: readonly string[], words: string, clause: ComponentChildren) => (
    <>
      What was decided under {quoted(procedures)} can be challenged within {words} ({clause}).
    </>
  ),
  challengeNotIn: (procedures: ComponentChildren) => <>The text opens no challenge to what was decided under these: {procedures}.</>,
  surveyLead:
    "You write the questions under your name. The wording is frozen when it is sent, and each result says how many were asked and how many answered.",
  surveyNothing: "A survey is not a vote. Naming one as the basis of an act is refused.",
  surveyStart: "Go to the surveys",
  meetings: "Meetings that have been called",
  meetingStillReached: (name: string) => `${name}: can still be reached, if it is put forward today.`,
  meetingTooLate: (name: string) => `${name}: too late, the notice would be too short.`,
};

function quoted(names: readonly string[]): string {
  return numbers.list(names.map((name) => `“${name}”`));
}
