/** What holds where a text is silent: for each kind and rule one sentence, the most protective that is usual. */
export const DEFAULTS = {
  "organisation.days": "Days are clear days.",
  "organisation.zone": "Times of day are those of UTC.",
  "class.lapse": "Membership ends only by a decision.",
  "procedure.gathered": "Support may be gathered for 3 months.",
  "vote.roll": "Those may vote who were entitled to on the day notice was given.",
  "vote.how": "A body votes at a meeting, and the members vote by ballot.",
  "vote.secrecy": "A vote on a person is secret; any other vote is by name in a body, open by show of hands, and else secret among all the members.",
  "vote.carried": "More than half of the votes cast carry a question.",
  "vote.quorum": "More than half of a body must take part; among all the members nothing is required.",
  "vote.tie": "If the votes are equal, the proposal is lost.",
  "vote.lasts": "A vote outside a meeting is open for 14 days; a vote at a meeting is open until the end of the day of the meeting.",
  "ballot.secrecy": "A ballot of the members is secret.",
  "notice.period": "Notice is 14 clear days.",
  "notice.to": "Notice goes to everybody who may vote and everybody whom it concerns.",
  "discussion.lasts": "A discussion lasts 14 days.",
  "challenge.who": "Whoever may vote may challenge the result.",
  "challenge.within": "A result may be challenged for 14 days after it is declared.",
  "ruling.within": "A ruling is given within 14 days of the request.",
  "ruling.reasons": "A ruling gives reasons in writing.",
  "ruling.appeal": "An appeal lies to the next general meeting.",
  "ruling.otherwise": "What nobody rules on in time is decided against the power and for the member.",
  "commencement.when": "A decision takes effect when its result is declared and the time to challenge it is over.",
} as const;

export type DefaultKey = keyof typeof DEFAULTS;
