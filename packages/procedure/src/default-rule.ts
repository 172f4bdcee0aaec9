import type { Deadline, Otherwise, Ruled, Test } from "@folkmoot/constitution";
import type { Span } from "@folkmoot/exact";

/** The most protective reading where a text that was compiled leaves a gap: each with the sentence that pages and certificates print. */
export const DEFAULT = {
  delivery: ruled<Span>({ n: 48, unit: "hour", days: null }, "An e-mail counts as given 48 hours after it was sent."),
  gathered: ruled<Span>({ n: 3, unit: "month", days: null }, "Support is gathered within 3 months."),
  noticeWithin: ruled<Span>({ n: 7, unit: "day", days: "calendar" }, "A notice goes out within 7 days of its turn."),
  noticeOtherwise: ruled<Otherwise>("sent without them", "A notice that nobody sends in time is sent by the system."),
  lasts: ruled<Span>({ n: 14, unit: "day", days: "calendar" }, "A vote outside a meeting is open for 14 days."),
  carried: ruled<Test>(
    { kind: "share", strict: true, share: { n: 1, d: 2 }, of: { kind: "cast" }, counts: "in favour" },
    "A question is carried by more than half of the votes cast.",
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
  presentText: ruled(
    true,
    "A change that was drafted on a text that is no longer in force does not take effect: it would undo what was decided in between.",
  ),
  onlyMover: ruled(true, "Only its mover may withdraw a motion, and only until its notice is sent or its vote opens."),
} as const;

function ruled<Value>(value: Value, words: string): Ruled<Value> {
  return { value, clause: null, words };
}
