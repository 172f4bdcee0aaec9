import { numbers, plural } from "./numbers.js";

const { whole } = numbers;
const entries = (n: number): string => plural(n, { one: "entry", other: `${whole(n)} entries` });

/** A reader's own check of a record, in their browser. */
export const verify = {
  title: "Check it yourself",
  lead: "Your browser downloads the whole record and does everything again: each signature, each vote, each motion by the rules of its day. Nothing of what this server says is believed.",
  needsScript: "This page works with a script. Without one, check the record with a program on your own computer:",
  start: "Check this record",
  again: "Check it once more",
  file: "Or a record that somebody has given you as a file",
  fileHint: "A download of the record, such as riverside.folkmoot.",
  reading: (megabytes: string) => `Reading the record: ${megabytes} MB`,
  steps: {
    tree: "Is each entry the one that was signed?",
    texts: "Are the texts and the rolls those of the entries?",
    acts: "Would the rules of the day have decided the same?",
    boxes: "Do the ballot boxes prove their results?",
  },
  right: (size: number) => `Right: all ${entries(size)} of it`,
  rightLead: (motions: number, votes: number) =>
    `${plural(motions, { one: "One motion was", other: `${whole(motions)} motions were` })} decided again, ${plural(votes, { one: "one vote", other: `${whole(votes)} votes` })} counted again.`,
  wrong: "Not right",
  wrongAt: (index: number) => `Not right at entry ${whole(index)}`,
  entry: "Look at this entry",
  codes: {
    structure: "The file is not a whole record. Download it once more.",
    key: "It is signed with another key than the one that this browser has seen before.",
    signature: "The record is not signed by its key.",
    tree: "The entries are not those that were signed.",
    remembered: "What this browser was shown earlier is not the beginning of it: the past was rewritten.",
    entry: "An entry is not written as entries are.",
    event: "An entry says something that no record can hold.",
    genesis: "The record does not begin with a founding of its own.",
    text: "A text is not the one that was recorded.",
    constitution: "A constitution does not say the rules that were recorded.",
    roll: "A list of those who count is not the one that was recorded.",
    box: "A ballot box does not prove its result.",
    rule: "Something was done that the rules did not allow, or a result does not follow from the votes.",
  },
  whatToDo: "Keep the file, and compare with others before you ask those who run this server. It may be a broken download: check once more.",
  inEnglish: "What exactly:",
  lost: "The record could not be downloaded",
  lostText: "The connection broke off, or this server is busy. Try again in a minute.",
  broken: "The check itself failed",
  brokenText: "That says nothing about the record. Tell those who run this server, or check with a program on your own computer.",
  record: "Record",
  constitution: "Constitution",
  version: (n: number) => `Version ${whole(n)}`,
  boxes: "Ballot boxes",
  boxesVerified: (n: number) => `${whole(n)} verified`,
  boxesAbsent: (n: number) => `${whole(n)} not at hand`,
  withheld: "Texts withheld",
  key: "Its key",
  first: "This browser has not checked this record before. It has now kept its key and what it was shown, and compares with that the next time.",
  since: (size: number) => `The ${entries(size)} that this browser was shown before are its beginning, and the key is the same.`,
  keep: "Save what I was shown as a file",
  keepHint: "A few lines of text. Give it to others: with it they can tell whether they are shown the same past as you.",
  limits:
    "This page and its script come from the server that it checks. Whoever would rather not believe even that runs the same check from a program that they have from elsewhere, or one that others have written.",
  notReal: "A rehearsal: nothing in it is real.",
};
