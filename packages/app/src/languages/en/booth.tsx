import type { ComponentChildren } from "preact";
import { numbers, plural } from "./numbers.js";

/** A secret vote: the page, and what its script says on it. */
export const booth = {
  asked: (closes: ComponentChildren, left: string) => (
    <>
      You are asked to decide this in secret. The vote closes {closes} ({left}).
    </>
  ),
  howSecret: {
    text: "Your vote is encrypted on this device before it leaves it. Nobody can open a single ballot; only the sum of all is opened, after the vote has closed.",
    paper:
      "Your vote is encrypted on this device before it leaves it. After the vote has closed the papers are mixed and then opened one by one: nobody can tell whose is whose.",
  },
  heldByPlatform:
    "The key to this ballot box lies on this server, as the text says: your vote is secret from the members, not from whoever runs the server.",
  opensHere: "The booth opens here as soon as its script runs.",
  needsScript:
    "A secret vote needs a script in your browser. A form without one would send your choice to the server as you typed it, and then it would not be secret. If nothing more appears here, open this page in another browser or on another device: your place in this vote stays yours.",
  byCommand: "Vote without a script",
  byCommandHow: (command: ComponentChildren, archive: ComponentChildren, state: ComponentChildren) => (
    <>
      Make the ballot on your own computer with {command} from {archive}, paste it here and hand it in. Unless somebody else has given you your
      credential, it stands in {state}, behind “credential”.
    </>
  ),
  archive: "the archive of the ballot box",
  whatScriptsAreTold: "what scripts are told",
  pasted: "The ballot",
  notProtected:
    "This doesn't protect you from somebody who looks over your shoulder or makes you show how you vote, nor from a device that somebody else controls.",
  madeBy: {
    platform:
      "The platform makes the credentials that members vote with: whoever runs the server could cast a ballot in the name of a member who doesn't vote.",
    office:
      "Somebody outside the platform makes the credentials that members vote with: only together with whoever runs the server could they cast a ballot in the name of a member who doesn't vote.",
  },
  script: (hash: ComponentChildren) => <>The script of this page has the fingerprint {hash}. The ballot box shows the same.</>,
  aboutBox: "The ballot box",

  notOpen: "Nobody can vote at this moment.",
  mayNot: "You are not on the roll of this vote.",
  hasVoted: "You have voted",
  hasVotedText: "Your ballot is in the box. Nobody can see which one it is, not even here: you find it by the tracking code that you kept.",
  mayAgain: "You may vote again; your last ballot counts.",
  again: "Vote again",
  unreachable: "The booth can't reach the server",
  unreachableText: "Nothing was sent. Try again when you are connected.",
  tryAgain: "Try again",
  chooseOne: "Choose one of the three.",
  toMend: "Something needs putting right",

  rank: {
    up: (title: string) => `Move “${title}” up`,
    down: (title: string) => `Move “${title}” down`,
    drag: "Drag to its place",
    now: (title: string, place: number, of: number) => `“${title}” has place ${numbers.whole(place)} of ${numbers.whole(of)}.`,
    without: (title: string) => `“${title}” has no place.`,
    how: "Drag them into your order, use the arrows, or give each a number.",
  },

  review: {
    title: "Look at your vote once more",
    notYet: "Nothing has been sent.",
    noPlace: (n: number) =>
      `${plural(n, { one: "One has", other: `${numbers.whole(n)} have` })} no place and ${plural(n, { one: "comes", other: "come" })} last.`,
    noGrade: (n: number) =>
      `${plural(n, { one: "One has", other: `${numbers.whole(n)} have` })} no grade and ${plural(n, { one: "gets", other: "get" })} the lowest.`,
    pointsLeft: (n: number) => `You have ${numbers.whole(n)} ${plural(n, { one: "point", other: "points" })} left.`,
    credential: "Your credential",
    credentialHint: "You have got it from whoever makes the credentials for this vote. It looks like 8Kd-2Fx-P9m-3Ga-ZqT.",
    noCredential: "That is not a credential: a letter or digit is wrong or missing.",
    encrypt: "Encrypt my vote",
    change: "Change it",
  },
  encrypting: "Encrypting your vote …",
  sealed: {
    title: "Your ballot is encrypted",
    codeIs: "Its tracking code:",
    keep: "Write the four words down, or keep the code: by it you find your ballot in the box. It doesn't show how you voted.",
    cast: "Hand in this ballot",
    check: "Check it first",
    whyCheck:
      "Does this device encrypt what you chose? Have it open this ballot and look at it on another device. A ballot that was opened is not handed in: afterwards you vote anew, as you like.",
    change: "Change my vote",
  },
  opened: {
    title: "This ballot is open",
    how: "Look at it on another device: point its camera at the picture, or open the page “Check a ballot” there and give it the text below.",
    shouldSay: "It has to show this tracking code and this vote:",
    ifNot: "If it shows anything else, don't vote with this device, and tell those who hold the key.",
    picture: "Picture for a camera: the opened ballot",
    text: "The opened ballot as text",
    notCast: "This ballot will not be handed in.",
    anew: "Vote anew",
  },
  sending: {
    title: "Handing in your ballot",
    text: "Leave this page open.",
    busy: (seconds: number) =>
      `The server is busy. Trying again in ${plural(seconds, { one: "a second", other: `${numbers.whole(seconds)} seconds` })}.`,
  },
  lost: {
    title: "No answer from the server",
    text: "Whether your ballot has arrived is not known. Send the same ballot again: it counts once, however often it is sent.",
    again: "Send it again",
  },
  kept: {
    title: "A ballot was sent from here, and no answer came",
    text: "If it is yours, send it again: it counts once, however often it is sent. If somebody else has voted in this tab, put it away.",
    away: "Put it away",
  },
  signedOut: {
    title: "You are signed out",
    text: "Sign in again in another tab, then send the same ballot from here.",
  },
  done: {
    title: "Your ballot is in the box",
    keep: "Keep its tracking code. By it you can see at any time that your ballot is in the box and hasn't been changed; it shows nobody how you voted.",
    find: "Find it in the ballot box",
    picture: "Picture for a camera: where to find the ballot",
    save: "Save as a file",
    print: "Print",
    file: (title: string, words: string, code: string, address: string) =>
      `Secret vote: ${title}\n\nTracking code in words: ${words}\nTracking code: ${code}\nIn the ballot box: ${address}\n\nThe server's promise, signed with the key of the record:\n\n`,
  },
  refused: {
    "not open yet": { title: "The vote is not open yet", text: "Nothing was counted. The page of the motion says when it opens." },
    closed: {
      title: "The vote has closed",
      text: "Your ballot came after the end and is not counted. The time of this server's database decides, to the millisecond.",
    },
    "not on the roll": { title: "You are not on the roll of this vote", text: "Those may vote who belonged on the day that the text names." },
    "already voted": { title: "You have voted already", text: "A ballot of yours is in the box, and it is final. This one was not taken." },
    "voted too often": {
      title: "That was your last ballot for now",
      text: "You have voted very often in this vote. Your last ballot that was accepted counts.",
    },
    other: { title: "The ballot was not accepted", text: "Nothing was counted. Load this page again and vote anew." },
  },
  copy: "Copy",
  copied: "Copied",
  code: "Tracking code",
  inWords: "In words",

  board: {
    print: "Fingerprint on every ballot",
    paper: "The paper",
    paperText: "What stands on each line. Ballots hold a number for each line, and no words.",
    line: (line: number, title: string) => `Line ${numbers.whole(line)}: ${title}`,
  },
  check: {
    title: "Check a ballot",
    lead: "Somebody wants to know whether the device that they vote with encrypts what they choose. It has opened a ballot; this page makes the same ballot again and says what is in it.",
    noServer: "All of it happens in this browser. Nothing is sent anywhere, and the page works without a connection once it is loaded.",
    needsScript: "This page works with a script. If nothing more appears here, open it in another browser.",
    text: "The opened ballot",
    textHint: "The text under the picture on the other device.",
    check: "Check this ballot",
    wrong: "This is no opened ballot",
    wrongText:
      "The text is damaged or incomplete, or the device has claimed something that isn't so. Try again with the whole text; if it stays like this, don't vote with that device.",
    holds: "This is what the ballot says",
    compare: "Compare with what the other device showed before it opened the ballot:",
    same: "If the tracking code is the same there, this is what the ballot held. If it isn't, don't vote with that device, and tell those who hold the key.",
    box: "It belongs to the ballot box",
    boxHint: "The page of the ballot box shows the same fingerprint.",
    line: (line: number, n: number) => (n === 0 ? `Line ${numbers.whole(line)}: nothing` : `Line ${numbers.whole(line)}: number ${numbers.whole(n)}`),
    lineOf: (line: number, title: string, n: number) =>
      n === 0 ? `Line ${numbers.whole(line)}, “${title}”: nothing` : `Line ${numbers.whole(line)}, “${title}”: number ${numbers.whole(n)}`,
    lineIs: "The lines are in the order of the paper. The page of the ballot box says what stands on each.",
  },
};
