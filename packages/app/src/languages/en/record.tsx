import { numbers } from "./numbers.js";

export const record = {
  title: "Record",
  lead: "Each formal act is an entry here, with a number, for ever. Entries can’t be changed or removed without anybody noticing. They name no person.",
  firstTitle: "The first entry is being signed",
  first: "Look again in a second.",
  stoppedTitle: "This record is stopped",
  stopped: "What is stored is not what was signed, so nothing can be decided here until whoever runs this server has put it right.",
  entries: "Entries, newest first",
  entry: "Entry",
  entryNumber: (index: number) => `Entry ${numbers.whole(index)}`,
  what: "What happened",
  when: "When",
  inABatch: "in a batch, without a time",
  enteredInABatch: "Entered in a batch, without a time",
  place: (oldest: number, newest: number, size: number) => `${numbers.whole(oldest)} to ${numbers.whole(newest)} of ${numbers.whole(size)} entries`,
  check: {
    title: "Check it yourself",
    inBrowser: (href: string) => (
      <>
        <a href={href}>Have your browser check all of it</a>: a minute, and nothing to install. Or with a program of your own:
      </>
    ),
    download: (href: string, file: string) => (
      <>
        <a href={href} download={file}>
          Download the whole record
        </a>
        : every entry, the texts and the lists of those who could vote, without names.
      </>
    ),
    run: (command: string) => (
      <>
        Run <code>{command}</code> on a computer that you trust. It checks each entry, recounts each vote and decides each motion again by the
        constitution of its day.
      </>
    ),
    keep: (checkpoint: string, command: string) => (
      <>
        Keep the <a href={checkpoint}>checkpoint</a>, a few lines of text. With an older one of yours the check also shows that nothing that was there
        then has been changed since: <code>{command}</code>
      </>
    ),
    count: "Entries",
    origin: "Name of the record",
    key: "Its key",
    limits:
      "This shows that the record was kept honestly and that the rules were followed. It can’t show that everybody on a roll is a real person, or that an act was left out before it became an entry.",
  },
  placeTerm: "Place",
  placeOf: (index: number, size: number) => `Entry ${numbers.whole(index)} of ${numbers.whole(size)}, counted from 0`,
  motion: "Motion",
  asRecorded: "As it is recorded",
  proof: {
    title: "Proof that this entry stands in the signed record",
    how: (href: string, file: string) => (
      <>
        The hash of the entry, joined with each of these in turn, gives the root that the newest checkpoint signs (RFC 9162, 2.1.3.2).{" "}
        <a href={href} download={file}>
          Download the proof as one file
        </a>
        .
      </>
    ),
    only: "It is the only entry: its hash is the root.",
  },
  tooManyDownloads: "Too many people are downloading a record at the moment. Try again in a minute.",
};
