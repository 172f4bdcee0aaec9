import type {
  AmendmentsStage,
  ChallengeStage,
  CommencementStage,
  Deadline,
  DiscussionStage,
  Matter,
  MediationStage,
  NoticeStage,
  OrderStage,
  Procedure,
  ProposalsStage,
  Ruled,
  Rules,
  Starter,
  Test,
  VoteStage,
  Who,
} from "@folkmoot/constitution";
import type { Span } from "@folkmoot/exact";

// Rules written out by hand, so that a test of one rule shows the rule that it tests. The shipped texts are tested in evening.test.ts and amendment.test.ts.

export function ruled<Value>(value: Value, clause: string | null = "1.1", words = "words"): Ruled<Value> {
  return { value, clause, words };
}

export const days = (n: number, count: "clear" | "calendar" = "clear"): Span => ({ n, unit: "day", days: count });

export const who = (kind: Who["kind"], id: string, more: Partial<Who> = {}): Who => ({
  kind,
  id,
  quantifier: "the",
  memberOf: false,
  asOf: null,
  but: [],
  ...more,
});

export const starter = (person: Who, amount: Starter["amount"] = null): Ruled<Starter> => ruled({ who: person, amount }, "1.2", "starts");

export const majorityOf = (of: "cast" | "seats" | "entitled" | "answered", share = { n: 1, d: 2 }, strict = true): Ruled<Test> =>
  ruled({ kind: "share", strict, share, of: { kind: of }, counts: "in favour" }, "1.5", `more than ${share.n}/${share.d} of ${of}`);

export const after = (n: number, anchor: "result declared" | "challenge" | "request"): Deadline => ({
  kind: "span",
  span: days(n),
  side: "after",
  anchor,
});

export function noticeStage(more: Partial<NoticeStage> = {}): NoticeStage {
  return {
    kind: "notice",
    id: "notice",
    name: "Notice",
    clause: "1.3",
    by: null,
    to: null,
    contents: null,
    period: ruled(days(14), "1.3", "14 clear days' notice"),
    within: null,
    otherwise: null,
    latest: null,
    ...more,
  };
}

export function voteStage(more: Partial<VoteStage> = {}): VoteStage {
  return {
    kind: "vote",
    id: "vote",
    name: "Vote",
    clause: "1.4",
    roll: ruled(who("body", "committee"), "1.4", "The Committee"),
    how: ruled({ kind: "writing" }, "1.4", "in writing"),
    secrecy: ruled("named", "1.4", "by name"),
    method: null,
    quorum: [],
    carried: [majorityOf("seats")],
    ownMajority: true,
    several: null,
    none: null,
    most: null,
    reserved: [],
    points: null,
    scale: null,
    budget: null,
    contradictions: null,
    key: null,
    registrar: null,
    shuffles: null,
    revote: null,
    opened: null,
    turnout: null,
    tie: ruled("the proposal is lost", null, "If the votes are equal, the proposal is lost."),
    opens: null,
    lasts: ruled(days(7), "1.4", "7 days"),
    closesEarly: ruled("everybody has answered", "1.4", "when everybody has answered"),
    within: null,
    ...more,
  };
}

export function discussionStage(n: number): DiscussionStage {
  return { kind: "discussion", id: "discussion", name: "Discussion", clause: "1.3", lasts: ruled(days(n), "1.3", `${n} days`) };
}

export function proposalsStage(n: number, more: Partial<ProposalsStage> = {}): ProposalsStage {
  const starts = [starter(who("class", "member", { quantifier: "any" }))];
  return {
    kind: "proposals",
    id: "proposals",
    name: "Proposals",
    clause: "1.3",
    starts,
    lasts: ruled(days(n), "1.3", `${n} days`),
    merging: null,
    adopted: null,
    ...more,
  };
}

export function amendmentsStage(n: number, more: Partial<AmendmentsStage> = {}): AmendmentsStage {
  const starts = [starter(who("class", "member", { quantifier: "any" }))];
  return {
    kind: "amendments",
    id: "amendments",
    name: "Amendments",
    clause: "1.3",
    starts,
    lasts: ruled(days(n), "1.3", `${n} days`),
    until: null,
    settled: null,
    ...more,
  };
}

export function mediationStage(n: number): MediationStage {
  return { kind: "mediation", id: "mediation", name: "Mediation", clause: "1.3", by: null, lasts: ruled(days(n), "1.3", `${n} days`) };
}

export function orderStage(more: Partial<OrderStage> = {}): OrderStage {
  return {
    kind: "order",
    id: "order",
    name: "Out of order",
    clause: "1.8",
    by: ruled(who("office", "secretary"), "1.8", "the Secretary"),
    standard: null,
    to: ruled(who("body", "panel"), "1.8", "the Panel"),
    within: ruled(days(7), "1.8", "7 days"),
    decided: ruled(days(14), "1.8", "14 days"),
    ...more,
  };
}

export function challengeStage(more: Partial<ChallengeStage> = {}): ChallengeStage {
  return {
    kind: "challenge",
    id: "challenge",
    name: "Challenge",
    clause: "1.6",
    who: ruled(who("class", "member", { quantifier: "any" }), "1.6", "any member"),
    within: ruled(after(14, "result declared"), "1.6", "14 days of the result"),
    to: ruled(who("body", "panel"), "1.6", "the Panel"),
    carried: [],
    ...more,
  };
}

export function commencementStage(n: number): CommencementStage {
  return {
    kind: "commencement",
    id: "commencement",
    name: "Commencement",
    clause: "1.7",
    when: ruled(after(n, "result declared"), "1.7", `${n} days after the result`),
  };
}

export function procedure(id: string, more: Partial<Procedure> = {}): Procedure {
  return {
    id,
    name: id,
    clause: "1",
    starts: [starter(who("body", "committee", { quantifier: "any", memberOf: true }))],
    decides: [ruled<Matter>({ kind: "residual" }, "1.1", "everything that these rules give to nobody else")],
    bars: [],
    oneSubject: ruled(true, "1.2", "one subject only"),
    gathered: null,
    again: null,
    governed: null,
    stands: null,
    saving: null,
    meanwhile: [],
    after: null,
    stages: [voteStage()],
    exceptions: [],
    ...more,
  };
}

export function rulesOf(procedures: readonly Procedure[], more: Partial<Rules> = {}): Rules {
  const body = (id: string, seats: number): Rules["bodies"][number] => ({
    id,
    name: id,
    clause: "2",
    size: ruled({ least: seats, most: seats }, "2.1", String(seats)),
    seats: [],
    quorum: [],
    filledBy: null,
    method: null,
    term: null,
  });
  return {
    language: "folkmoot/1",
    organisation: {
      id: "movement",
      name: "the Movement",
      clause: "1",
      days: ruled("clear"),
      zone: ruled("Europe/London"),
      delivery: [ruled({ channel: "e-mail", after: { n: 48, unit: "hour", days: null } }, "2.2", "48 hours after it was sent")],
      omission: null,
      transition: [],
    },
    articles: [],
    outside: [],
    divisions: [],
    matters: [],
    facts: [],
    classes: [],
    bodies: [body("committee", 12), body("panel", 3)],
    offices: [],
    meetings: [],
    ballots: [],
    procedures,
    rulings: [],
    duties: [],
    other: [],
    ...more,
  };
}
