import type { JSX } from "preact";
import { numbers, plural } from "./numbers.js";

const { whole } = numbers;

/** The register as the officer who keeps it sees it: lists, invitations, and what is wrong with a list. */
export const keeping = {
  title: "The register",
  body: "You see it because keeping it is your duty. Every time it changes, the number of those who joined and left goes into the public record.",
  waiting: (count: number, founded: string) => (
    <>
      {count === 1 ? "1 person who was" : `${whole(count)} people who were`} named at the founding {count === 1 ? "has" : "have"} still to accept.{" "}
      <a href={founded}>See who</a>
    </>
  ),
  invite: "Invite somebody",
  bringIn: "Bring in a list",
  download: "Download the register",
  findName: "Find a name",
  find: "Find",
  entries: "Entries of the register",
  name: "Name",
  email: "E-mail",
  group: "Local group",
  joined: "Joined",
  toPutRight: "To put right",
  address: "Address",
  addressOf: (name: string) => `Address of ${name}`,
  noEntries: "No entries",
  place: (first: number, last: number, count: number) => `${whole(first)} to ${whole(last)} of ${whole(count)} entries`,
  import: {
    missing: "Choose a file.",
    empty: "Choose a file that isn't empty.",
    problems: (count: number) => (count === 1 ? "One line can't be taken" : `${whole(count)} things can't be taken`),
    form: (code: (word: string) => JSX.Element) => (
      <>
        A file of comma-separated values whose first line names its columns: {code("name")}, {code("email")}, and if you have them {code("group")} and{" "}
        {code("joined")} (as in 2016-11-05). Save it as “CSV UTF-8”. Nobody is brought in before you have seen what was read.
      </>
    ),
    list: "The list",
    read: "Read the list",
    nothing: "Nothing was brought in. Put these lines right in the file and send it again.",
    first: (shown: number, all: number) => `The first ${shown} of ${whole(all)}`,
    whatToPutRight: "What to put right",
    line: "Line",
    wrong: "What is wrong",
  },
  preview: {
    another: "Choose another file",
    title: "Check the list",
    fresh: (count: number) => `${people(count)} would be new.`,
    known: (count: number) => `${people(count)} of the list ${count === 1 ? "is" : "are"} in the register already and stay as they are.`,
    twins: "Look at these: they may be one person with two addresses",
    alike: "Addresses that look alike",
    found: "What was found",
    firstRead: (shown: number) => `The first ${shown}, as they were read`,
    asRead: "As they were read",
    mail: "Each of them gets a mail that says so. The record says how many joined, not who.",
    bringIn: (count: number) => `Bring in ${people(count)}`,
  },
  imported: {
    title: "The list is in the register",
    body: (count: number) => `${people(count)} joined. They are being written to.`,
    toRegister: "To the register",
  },
  inviting: {
    body: "They get a mail with a link. They become a member when they follow it, type the address it came to, and press the button there.",
    name: "Their name",
    nameMissing: "Give a name.",
    email: "Their e-mail address",
    group: "Local group",
    groupHint: "May be left empty.",
    send: "Send the invitation",
    known: "This address is in the register already.",
    sent: "The invitation is on its way",
    byMailAlone: (name: string) =>
      `${name} was named for a seat at the founding. The link goes by mail alone, so that nobody else can take that seat up.`,
    link: (name: string) => `${name} becomes a member by accepting it. You can also pass on the link yourself; it is shown only now:`,
    another: "Invite somebody else",
  },
  lists: {
    tooLarge: "The file is larger than 8 MB. Send it in parts.",
    utf16: "The file is stored as UTF-16. Save it as “CSV UTF-8” and send it again.",
    zeroByte: "There is a zero byte here: this is not a list in text form.",
    notUtf8: "There is a character here that isn't UTF-8. Save the file as “CSV UTF-8” and send it again.",
    tooLong: "The list has more than 100,000 lines. Send it in parts.",
    openQuote: "A quotation mark is opened here and never closed.",
    afterQuote: "Something stands behind a closing quotation mark.",
    longValue: "One of the values is longer than 1,000 characters.",
    manyValues: "There are more than 50 values on this line.",
    empty: "The list is empty. Its first line names the columns: name, email, group, joined.",
    unknownColumn: (column: string, known: readonly string[]) =>
      `The column “${column}” isn't known here. Known are: ${known.join(", ")}. Take the others away.`,
    columnTwice: (column: string) => `The column “${column}” is there twice.`,
    columnMissing: (column: string) => `The column “${column}” is missing.`,
    width: (has: number, wanted: number) => `This line has ${has} values and the head of the list names ${wanted}.`,
    nameMissing: "The name is missing.",
    nameLong: "The name is longer than 200 characters.",
    hidden: "There is a character in the name or the group that can't be seen.",
    mixed: "A word in the name or the group mixes letters of two alphabets that look alike.",
    noAddress: (typed: string) => `“${typed}” is no e-mail address.`,
    groupLong: "The group is longer than 100 characters.",
    noDate: (typed: string) => `“${typed}” is no date like 2016-11-05 (year, month, day).`,
    noDay: (day: string) => `There is no ${day} in the calendar.`,
    longAgo: (day: string) => `${day} is too long ago.`,
    toCome: (day: string) => `${day} is still to come.`,
    again: (email: string, line: number) => `${email} stands on line ${line} already.`,
    looksLike: (email: string, other: string) => `${email} looks like ${other}.`,
  },
};

function people(count: number): string {
  return plural(count, { one: "1 person", other: `${whole(count)} people` });
}
