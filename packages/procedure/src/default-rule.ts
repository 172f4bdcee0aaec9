import type { Deadline, Otherwise, Registrar, Ruled, Scale, SeveralMethod, Test, VoteStage } from "@folkmoot/constitution";
import type { Span } from "@folkmoot/exact";

/** The most protective reading where a text that was compiled leaves a gap: each with the sentence that pages and certificates print. */
export const DEFAULT = {
  delivery: ruled<Span>({ n: 48, unit: "hour", days: null }, "An e-mail counts as given 48 hours after it was sent."),
  gathered: ruled<Span>({ n: 3, unit: "month", days: null }, "Support is gathered within 3 months."),
  amendmentsLast: ruled<Span>({ n: 14, unit: "day", days: "calendar" }, "Amendments may be put for 14 days."),
  noticeWithin: ruled<Span>({ n: 7, unit: "day", days: "calendar" }, "A notice goes out within 7 days of its turn."),
  noticeOtherwise: ruled<Otherwise>("sent without them", "A notice that nobody sends in time is sent by the system."),
  lasts: ruled<Span>({ n: 14, unit: "day", days: "calendar" }, "A vote outside a meeting is open for 14 days."),
  carried: ruled<Test>(
    { kind: "share", strict: true, share: { n: 1, d: 2 }, of: { kind: "cast" }, counts: "in favour" },
    "A question is carried by more than half of the votes cast.",
  ),
  several: ruled<SeveralMethod>(
    "schulze",
    "Where several are voted on together, members put them in the order of their choice, counted by Schulze's method, with “none of these”.",
  ),
  scale: {
    words: ruled<Scale>(
      { kind: "words", words: ["to reject", "poor", "acceptable", "good", "very good", "excellent"] },
      "The grades are excellent, very good, good, acceptable, poor and to reject.",
    ),
    numbers: ruled<Scale>({ kind: "numbers", top: 5 }, "Scores go from 0 to 5."),
  },
  points: ruled(100, "A voter shares out up to 100 points."),
  contradictions: ruled<NonNullable<VoteStage["contradictions"]>["value"]>(
    "the one with more support",
    "Of two that contradict each other the one with more support is adopted.",
  ),
  registrar: ruled<Registrar>({ kind: "platform" }, "The platform makes the credentials of a secret vote."),
  spares: ruled(5, "Whoever makes the credentials apart from the platform makes at most 5 more than the roll holds."),
  sampled: ruled(20, "Those who hold the key ask 20 of those on the roll, drawn after the vote, whether they exist."),
  shuffles: ruled(1, "One of those who hold the key mixes the papers of a secret vote before they are opened."),
  opened: ruled<Span>(
    { n: 14, unit: "day", days: "calendar" },
    "A ballot box that is not ready, or not opened, within 14 days of its time decides nothing; the motion lapses and may be moved again.",
  ),
  rulingWithin: ruled<Deadline>(
    { kind: "span", span: { n: 28, unit: "day", days: "calendar" }, side: "after", anchor: "challenge" },
    "A challenge is decided within 28 days.",
  ),
  rulingOtherwise: ruled<Otherwise>("no effect", "A decision whose challenge is not decided in time does not take effect."),
  commencement: ruled<Deadline>(
    { kind: "at", anchor: "result declared" },
    "A decision takes effect when its result is declared and no challenge can stop it any more.",
  ),
  onlyByDecision: ruled(true, "Only a decision that is in force can be announced as being in force."),
  onlyTimeCloses: ruled(true, "A vote closes when its time is over; nobody declares a result."),
  onlyWhatIsGiven: ruled(true, "What these rules give to no procedure can't be decided by any."),
  soundText: ruled(true, "A text with errors is not put to anybody."),
  ownWay: ruled(true, "What the text gives another way than the motion has (who may start it, its times, its roll) is put by itself."),
  presentText: ruled(
    true,
    "A change that was drafted on a text that is no longer in force does not take effect: it would undo what was decided in between.",
  ),
  patchedText: ruled(
    true,
    "A change that was drafted on an earlier text is put on the one in force, and takes effect only if what comes of it has no errors and decides nothing that was not voted on.",
  ),
  calendar: ruled(true, "Only a calendar of the text can be set, by whom the text names, for a year that is not over and at most 5 years ahead."),
  survey: ruled(true, "A survey tells what people think and is the basis of no act."),
  onlyOnce: ruled(true, "What is ruled out of order is ruled on once, and before the vote opens."),
  onlyWithAppeal: ruled(true, "Nothing is ruled out of order unless the text says who may, on which clause, and who hears the appeal."),
  whoMayContradict: ruled(
    true,
    "That two contradict each other counts when those who move each of them say so, or those who may rule on order and move neither.",
  ),
  whatContradicts: ruled(true, "Only two that both stand at the motion can contradict each other, and it is said once."),
  roomForContradictions: ruled(true, "At most 1,000 contradictions are recorded at one motion."),
  onlyMoversAppeal: ruled(true, "An appeal is brought by those who move what was ruled out."),
  onlyMover: ruled(true, "Only its movers may withdraw a motion, and only until its notice is sent or its vote opens."),
  allMovers: ruled(true, "What several people move together is theirs together: each of them has to agree."),
  theirsToo: ruled(true, "A motion to which others have put something can't be withdrawn: it is theirs too."),
  whatWasPut: ruled(true, "Only what stands at a motion can be signed, changed, merged or withdrawn."),
  anOptionOfItsOwn: ruled(true, "What is put to a motion is put once."),
  whatIsAmended: ruled(true, "An amendment changes the text of the motion, one that stands beside it, or another amendment."),
  oneLevel: ruled(true, "An amendment to an amendment is not amended again."),
  onlyItsMovers: ruled(true, "Only those who move it may withdraw it, while its stage lasts or until people are called to decide."),
  whatWasWithdrawn: ruled(true, "What was withdrawn may be taken on by somebody else while the stage lasts that took it."),
  somebodyElse: ruled(true, "What was withdrawn is taken on by somebody else than those who withdrew it."),
  onlyTextsMovers: ruled(true, "An amendment is accepted by those who move the text that it changes."),
  acceptedText: ruled(true, "An amendment is taken into the text as it stands, not into an earlier one."),
  consent: ruled(true, "Several become one only when each of their movers agrees to the new text."),
  mergedByTwo: ruled(
    true,
    "What one person alone moves is not merged: whoever signed a part has signed what it becomes, so somebody else has to agree to its words.",
  ),
  mergedAlike: ruled(true, "2 to 20 that stand at the same motion and are of one kind can become one; each once."),
  aCost: ruled(true, "Where a vote shares out money, what is put to it says what it costs."),
  aGroup: ruled(true, "Whoever stands is of one of the groups for which the text keeps places, or of none."),
  roomOnMotion: ruled(true, "At most 999 things are put to one motion."),
  roomOnSecretPaper: ruled(
    true,
    "The paper of a secret vote has 254 lines, or 30 where more than 14,000 members vote, those of the motion's own text and of “none of these” included: no more than fit stand at a motion at once.",
  ),
  roomOnSecretRoll: ruled(
    true,
    "At most 100,000 members vote in secret together, or 14,000 on papers with several options in the group of Belenios 2.0: the papers of more can't be mixed in one go.",
  ),
  roomOfOne: ruled(true, "At most 5 things stand at one motion that the same person moves."),
  roomOfOneInAll: ruled(true, "At most 20 things are put to one motion by the same person, those included that were withdrawn."),
  roomForMovers: ruled(true, "At most 100 people move one thing together."),
} as const;

function ruled<Value>(value: Value, words: string): Ruled<Value> {
  return { value, clause: null, words };
}
