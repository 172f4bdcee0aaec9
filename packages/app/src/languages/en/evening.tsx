import type { ComponentChildren } from "preact";

/** The evening of 10 January 2017, step by step: what happened that night, and what the button does. */
export const evening = {
  title: "The evening",
  lead: "On 10 January 2017 a movement of 20,000 people was given a constitution between twenty to eight and half past nine. Live through it here, where no decision is made without its procedure.",
  how: (now: ComponentChildren) => (
    <>
      Each button does what people did that night, with the same commands that everybody uses here; you need not sign in. Its times are those of
      London. It is {now} in this rehearsal.
    </>
  ),
  steps: {
    "19-40": {
      time: "Tuesday 10 January 2017, 19:40",
      title: "An e-mail to twelve people",
      text: "The founder of a movement of 20,000 sends its committee of twelve a new constitution, which dissolves the committees, makes membership of a party a condition of membership and starts at once. “Because we had no constitution,” he says, “this was the only way to do it.”",
      button: "Send it, as the founder",
    },
    moved: {
      time: "19:50",
      title: "A second question",
      text: "E-mail is fine where the rules say so: ordinary business may be decided in writing, within seven days, by more than half of all the seats. So he moves an ordinary question in writing, and all twelve are asked at the same moment.",
      button: "Move it in writing, as the founder",
    },
    "20-40": {
      time: "20:40",
      title: "“It has received sufficient support”",
      text: "An hour after the first e-mail the founder tells the list that enough have agreed, and takes the question as decided. Seven of the twelve have; five have neither answered nor, some of them, been at home.",
      button: "Let seven agree, and ask to close",
    },
    "21-30": {
      time: "21:30",
      title: "Announced to activists and the press",
      text: "By half past nine an announcement has gone out that the new constitution is in force. Those who were not at home had no part in it.",
      button: "Publish the announcement, as the founder",
    },
    wednesday: {
      time: "Wednesday 11 January, 19:00",
      title: "The committee meets, as planned",
      text: "The members of the dissolved committees meet on Wednesday, though officially they have ceased to exist. Here nothing has dissolved them: a body ends by a decision that the rules give to somebody, and by nothing else.",
      button: "Go to Wednesday evening",
    },
    lawful: {
      time: "The seventh day",
      title: "The lawful way to the second question",
      text: "On Monday two more answer, both against and both with a dissent; three never answer. On the seventh day the time of the text is over and the count decides, with the dissents printed beside it.",
      button: "Let the two answer, and the seven days pass",
    },
  },
  step: (time: string, title: string) => `${time}: ${title}`,
  late: {
    next: "The clock has run past what comes next",
    all: "The clock has run past this evening",
    rest: (now: ComponentChildren) => (
      <>
        A rehearsal’s clock goes on while nobody looks, and it is never put back. It is {now} here, so the rest of the evening can’t be lived through
        in this one.
      </>
    ),
    whole: (now: ComponentChildren) => <>A rehearsal’s clock goes on while nobody looks, and it is never put back. It is {now} here.</>,
    again: "A new rehearsal begins at half past seven on that Tuesday, with another 20,000 people. Founding it takes a few seconds.",
    button: "Play the evening afresh",
  },
  refused: {
    offer: "Not like this: it does not open",
    close: "Not like this: it can't be closed",
    announce: "Not like this: it can't be published as in force",
    reasons: (count: number) => (count === 1 ? "The rules give one reason." : `The rules give ${count} reasons.`),
  },
  lawful: {
    caption: "What would be lawful: for which subject, in which way, and from when",
    way: "The way",
    subject: "For which subject",
    vote: "Earliest vote or meeting",
    effect: "Earliest effect",
    clause: (way: string, clause: string) => `${way} (clause ${clause})`,
  },
  open: {
    title: "It is open",
    body: (href: string, number: number) => (
      <>
        This is <a href={href}>motion {number}</a>: ordinary business, one subject, to all twelve at the same time.
      </>
    ),
  },
  entry: {
    attempt: (href: string, index: number) => (
      <>
        The attempt is <a href={href}>entry {index} of the record</a>, which nobody can take out again.
      </>
    ),
    attemptSoon: "The attempt is being entered into the record; load this page again in a second.",
    deposit: (href: string, index: number) => (
      <>
        Its deposit is <a href={href}>entry {index} of the record</a>, which nobody can take out again.
      </>
    ),
    depositSoon: "Its deposit is being entered into the record; load this page again in a second.",
  },
  announcement: {
    title: "The announcement that people were sent",
    check: (check: string) => (
      <>
        Anybody who was sent it can paste it into <a href={check}>Check an announcement</a>.
      </>
    ),
    unknown: "They are told that it is unknown: no decision that is in force was announced with these words.",
    announced: "They are told that it was published here.",
    constitution: "They are told which version of the constitution it is.",
  },
  wednesday: {
    title: "The committee still meets",
    seats: (committee: string, seated: number) => `${committee} has ${seated} members in office.`,
    meeting: (committee: string, seated: number, meeting: ComponentChildren) => (
      <>
        {committee} has {seated} members in office, and its meeting of {meeting} stands as it was called.
      </>
    ),
    inForce: (constitution: string, version: number) => (
      <>
        The rules in force are still <a href={constitution}>version {version}, the day-zero rules</a>.
      </>
    ),
  },
  carried: (closed: ComponentChildren, result: string, certificate: string) => (
    <>
      Closed {closed}. <a href={result}>See the result with its dissents</a>, or <a href={certificate}>its certificate</a>.
    </>
  ),
  over: {
    title: "And now",
    record: (download: string, command: string) => (
      <>
        What was tried against the rules has not come about, and that it was tried stands in the record. You need not believe this page:{" "}
        <a href={download}>download the record of this evening</a>, and in the folder in which Folkmoot is installed run <code>{command}</code> with
        the path of the file. It decides every question again from the entries alone. Change, delete or move any entry, and it names the first one
        that does not follow.
      </>
    ),
    lawfully: (riverside: string) => (
      <>
        Then see how rules are changed lawfully, in the <a href={riverside}>Riverside Association</a>.
      </>
    ),
    again: "Play the evening afresh, in a new rehearsal",
  },
  elsewhere: {
    lead: (organisation: string) => `The evening of 10 January 2017 is played in the rehearsal “The Movement”; ${organisation} is another one.`,
    button: "Play the evening in a new rehearsal",
  },
};
