import type { ComponentChildren } from "preact";

/** Formal acts on a motion, its certificate, announcements, and what is refused. */
export const acts = {
  notYours: "Those may sign who were members when it was put forward.",
  notGathering: "It does not gather signatures any more, or not yet.",
  noAddressee: "The constitution knows no such procedure or body.",
  refused: {
    title: "Not like this",
    asked: (what: string, title: string) => `${what} “${title}”.`,
    start: "Start it this way",
    unrecorded: "You have been refused often in this hour: this refusal was answered and left out of the record.",
    acts: {
      deposit: "What was asked: to put forward",
      "give-notice": "What was asked: to give notice of",
      close: "What was asked: to close the vote and declare the result of",
      challenge: "What was asked: to challenge",
      rule: "What was asked: to rule on",
      withdraw: "What was asked: to withdraw",
      announce: "What was asked: to announce as in force",
      "set-holidays": "What was asked: to set the holidays of a year in",
      "cite-survey": "What was asked: to act on the strength of a survey,",
      "put-option": "What was asked: to put something to",
      "withdraw-option": "What was asked: to take back what was put to",
      "adopt-option": "What was asked: to take on what was withdrawn from",
      "accept-amendment": "What was asked: to accept an amendment to",
      merge: "What was asked: to merge proposals of",
      contradict: "What was asked: to say what contradicts what in",
      "rule-out": "What was asked: to rule out of order",
      appeal: "What was asked: to appeal in",
      "decide-appeal": "What was asked: to decide the appeal in",
    },
  },
  notice: {
    title: "Send the notice",
    heading: (number: number) => `Send the notice of motion ${number}`,
    body: (recipients: number, title: string) =>
      `It goes by e-mail to ${recipients === 1 ? "1 person" : `${recipients} people`}, each by themselves, with what “${title}” says or changes. How many of these mails have been sent stands on the page of the motion.`,
    next: (stage: string, at: ComponentChildren) => (
      <>
        If you send it now, the next stage, “{stage}”, begins on {at} at the earliest.
      </>
    ),
    meeting: "When does the meeting start?",
    meetingHint: (zone: string) => `${zone} time. The first lawful time is filled in.`,
    button: "Send the notice",
  },
  challenge: {
    title: "Challenge a decision",
    heading: (number: number) => `Challenge the decision on motion ${number}`,
    body: "While a challenge is undecided the decision takes no effect. Those who rule on it read your grounds; the record holds only their fingerprint, not a word of them.",
    grounds: "Your grounds",
    groundsHint: "Which clause was not followed, and how that could have changed the outcome.",
    missing: "Say what was not followed.",
    button: "Challenge this decision",
    withheld: "(These grounds have been withheld.)",
  },
  ruling: {
    title: "Rule on a challenge",
    heading: (number: number) => `Rule on the challenge to motion ${number}`,
    body: "It is settled when more than half of those who rule say the same. If nobody does in time, the text says what that means.",
    label: "Your ruling",
    chooseOne: "Choose one.",
    stands: "The decision stands",
    annulled: "The decision is annulled",
    reasons: "Your reasons",
    reasonsHint: "The text asks for reasons in writing.",
    missing: "The text asks for reasons.",
    button: "Give your ruling",
  },
  announce: {
    title: "Announce a decision",
    lead: "What is published here as in force rests on a decision in that state. Everybody who gets it can check it.",
    motion: "Number of the motion",
    motionHint: "Leave it empty if there is none.",
    number: "A number, such as 4.",
    text: "The announcement",
    missing: "Paste or write the text.",
    tooLong: (most: number) => `At most ${most} characters.`,
    button: "Publish this announcement",
  },
  check: {
    title: "Check an announcement",
    lead: "Paste what you were sent. You learn whether it was published here on the strength of a decision. White space doesn't matter.",
    text: "The text that you were sent",
    button: "Check it",
    published: "Known: this was published here",
    restsOn: (number: number, title: string, certificate: string) => (
      <>
        It rests on motion {number}, “{title}”. <a href={certificate}>See its certificate</a>.
      </>
    ),
    theirWords: "The words are those of the member who published them. What was decided is what the certificate says.",
    inForce: "Known: this is the constitution in force",
    earlier: "Known: this is an earlier version",
    first: (version: number) => `It is version ${version} of the constitution, with which the organisation began.`,
    version: (version: number, certificate: string) => (
      <>
        It is version {version} of the constitution. <a href={certificate}>See the certificate of the decision that set it</a>.
      </>
    ),
    unknown: "Unknown",
    unknownBody: "No decision that is in force here was announced with this text. Whoever sent it to you can't show that it is in force.",
  },
  certificate: {
    adopted: (title: string) => `“${title}”.`,
    decidedText: "Its text came into force. The fingerprint:",
    fingerprintOfAdopted: "The fingerprint of its text:",
    title: (number: number) => `Certificate of motion ${number}`,
    none: "There is no certificate yet",
    noneBody: "A certificate is complete when the decision is in force. This is what it needs, and what is met so far.",
    dissents: (count: number) => (count === 1 ? "A dissent" : `${count} dissents`),
    dissentsForMembers: "Members read them here. Their commitments are in the record.",
    dissentWithheld: "This dissent has been withheld by procedure. Its commitment stays in the record.",
    isDefault: "The text is silent; the default holds",
    entry: (index: number) => `entry ${index} and its proof`,
    governed: (version: number, fingerprint: ComponentChildren) => (
      <>
        Governed by version {version} of the constitution. The record holds the fingerprint of the text that was decided: {fingerprint}.
      </>
    ),
    check: (
      links: { readonly verify: string; readonly record: string; readonly checkpoint: string },
      command: ComponentChildren,
      printed: ComponentChildren,
    ) => (
      <>
        Check it yourself: <a href={links.verify}>in your browser</a>, or <a href={links.record}>download the whole record</a> and run {command} on
        it; it computes this certificate again from the entries alone and needs no trust in this server. The latest signed checkpoint is{" "}
        <a href={links.checkpoint}>here</a>. Printed {printed}.
      </>
    ),
  },
  delivery: {
    toYou: "Sent to you",
    nothing: "Nothing about this motion was sent to you.",
    letters: "Letters to you about this motion",
    letter: "Letter",
    state: "State",
    when: "When",
    states: { queued: "Waiting to be sent", sent: "Sent", failed: "Could not be delivered" },
    toAll: "Sent to all",
    sent: "sent",
    waiting: "waiting",
    failed: "not delivered",
  },
};
