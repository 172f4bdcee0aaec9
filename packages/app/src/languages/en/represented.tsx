import type { ComponentChildren } from "preact";
import { numbers } from "./numbers.js";

/** Having somebody vote for one. */
export const represented = {
  title: "Have somebody vote for you",
  link: "Have somebody vote for you",
  onMotion: (number: number, title: string) => `In the vote on motion ${number}, “${title}”.`,
  nobody: "Everybody votes for themselves",
  nobodyWhy: "The text lets nobody vote for somebody else in this vote. In secret votes nobody ever does.",
  back: "Back to the motion",
  how: ({ onward, most }: { onward: boolean; most: number | null }) =>
    `${onward ? "Whoever you choose may give your vote on." : "Whoever you choose has to vote themselves."} ${most === null ? "One person may vote for any number of others." : `One person votes for ${numbers.whole(most)} ${most === 1 ? "other" : "others"} at most; of more than that those count who came first.`}`,
  votedYourself: "You have voted yourself. Nobody votes for you.",
  nobodyYet: "Nobody votes for you. If you don't vote, you have not answered.",
  chosen: (name: string) => `You have chosen ${name}`,
  votesForYou: (name: string) => `${name} votes for you`,
  once: "In this vote only.",
  always: (procedure: string) => `In every vote by “${procedure}”, until you take it back.`,
  toldHow: (choice: string) => `As you have told them: ${choice}.`,
  goesOn: (names: readonly string[]) => `From there your vote goes on to ${names.join(", and from there to ")}.`,
  circle: (names: readonly string[]) =>
    `This is a circle: your vote goes to ${names.join(", then to ")}. As it stands it counts for none of you. It counts as soon as one of you votes.`,
  tooMany: (name: string, most: number) =>
    `${name} has the votes of ${numbers.whole(most)} others who came before you, and may not vote for more. As it stands your vote is not counted: vote yourself, or choose somebody else.`,
  notOn: (name: string) =>
    `${name} has somebody else vote for them, and may not give your vote on. It counts only if ${name} votes after all: vote yourself, or choose somebody else.`,
  takeBack: "Take it back",
  youVoteFor: (n: number) => (n === 1 ? "One person has you vote for them:" : `${numbers.whole(n)} people have you vote for them:`),
  toldBy: (name: string, choice: string) => `${name}, who has told you how: ${choice}`,
  unlessThey: "Their votes count with yours when you vote, unless they vote themselves or take it back.",
  tooLate: (until: ComponentChildren) => (
    <>The text asks for this earlier: it could be done until {until}. You can still vote yourself, and take back what you have done.</>
  ),
  who: "Who shall vote for you?",
  whoHint: "Their full name or their e-mail address, as it is in the register. They see that it is you, and so does whoever they give your vote to.",
  officer: (name: string) => `By the text this can only be ${name}.`,
  noOfficer: "By the text only one office can do this, and nobody holds it.",
  forWhich: "In which votes?",
  forThis: "In this vote only",
  forAll: (procedure: string) => `In every vote by “${procedure}”`,
  forAllHint: "Until you take it back. For a single vote you can choose somebody else.",
  told: "How shall they vote for you?",
  free: "As they think right",
  until: (at: ComponentChildren) => <>You can do this until {at}.</>,
  untilClose: "You can do this until the vote closes.",
  yourselfFirst: "You can take it back until the vote closes, and if you vote yourself, your own vote counts.",
  appoint: "Let them vote for me",
  missing: "Say who shall vote for you.",
  refused: {
    "not here": "The text lets nobody vote for somebody else in this vote.",
    "too late": "The text asks for this earlier. You can still vote yourself.",
    closed: "The vote has closed. Nothing was changed.",
    nobody: "Nobody of that name or address can vote for you here, or there are several of that name. Look at how it is written, or use the address.",
    oneself: "That is you. To vote yourself, open the ballot paper.",
    "voted already": "You have voted yourself, and a vote is final.",
  },
  through: (name: string) => `through ${name}`,
  representedIn: (n: number) => (n === 1 ? "One of them had somebody vote for them." : `${numbers.whole(n)} of them had somebody vote for them.`),
  yourVote: (name: string, choice: string | null) => `${name} voted for you${choice === null ? "" : `: ${choice}`}.`,
  notCounted: "You had somebody vote for you, and nobody did: you are counted as somebody who has not answered.",
};
