import { type After, seatRules, type Test } from "@folkmoot/constitution";
import { seatsFor } from "@folkmoot/tally";
import { day, least, must, outcome, type Worked } from "./worked-examples.js";
import { allAgree } from "../src/movers.js";
import { deadlineAt } from "../src/dates.js";
import { givenAt, noticeOver } from "../src/notice.js";
import { factEnds } from "../src/people/facts.js";
import { isOpenedBy } from "../src/people/ladder.js";
import { againFrom, shorterNoticeAgreed } from "../src/people/meetings.js";
import { drawn } from "../src/people/seats.js";
import { holders } from "../src/represented/holders.js";
import { reachIn } from "../src/represented/count.js";
import { rollFixedAt } from "../src/roll.js";
import { signaturesNeeded } from "../src/support.js";

export const NIGHT = "2017-01-10T19:40:00.000Z";
export const MARCH = "2027-03-01T10:00:00.000Z";

/** What comes of the examples of R1 to R19, each by the function that decides it. */
export const before: { readonly [n: number]: (text: Worked) => string } = {
  1: (t) => `Sent on ${day(MARCH, t)}, a vote is lawful from ${day(noticeOver(t.under, t.stage("notice"), MARCH), t)}.`,
  2: (t) =>
    `An e-mail sent on ${day(NIGHT, t)} at 19:40 counts as given on ${day(givenAt(t.under, NIGHT), t)} at ${givenAt(t.under, NIGHT).slice(11, 16)}.`,
  3: (t) => `It goes to ${t.stage("notice").to?.value.kind === "class" ? "everybody who is a member" : "some"} when it is sent.`,
  4: (t) => {
    const test: Test = t.valueOf("carried", t.words("shorter").replace(/^if /u, ""));
    return `Of 100 members ${least((agree) => shorterNoticeAgreed(t.rules, test, { agree, members: 100 }))} are enough to shorten it.`;
  },
  5: (t) => `1 May 2027 is a Saturday: it takes effect on ${day(deadlineAt(t.stage("commencement").when.value, MARCH, t.dates), t)}.`,
  6: (t) => `Begun on ${day(MARCH, t)}, a discussion is over on ${day(t.dates.plus(MARCH, t.stage("discussion").lasts.value), t)}.`,
  7: (t) => {
    const notices = t.rules.procedures.flatMap(({ stages }) => stages).flatMap((one) => (one.kind === "notice" ? [one] : []));
    const { within, latest } = must(notices.find((one) => one.latest !== null));
    const last = t.dates.plus(MARCH, must(latest).value);
    return `The last signature on ${day(MARCH, t)}: to be called before ${day(deadlineAt(must(within).value, MARCH, t.dates), t)}; if it is called at once, for ${day(last, t)} at the latest.`;
  },
  8: (t) => {
    const given = { given: NIGHT, sentAt: NIGHT, over: NIGHT, meeting: null, fixed: true };
    const at = rollFixedAt(t.stage("vote"), MARCH, { notice: given, reachedAt: null, dates: t.dates });
    return `Notice given on ${day(NIGHT, t)}: who joins that day is on the roll, who joins from ${day(at, t)} is not.`;
  },
  9: (t) => {
    const [first, second] = must(t.rules.procedures.find(({ stages }) => stages.some((one) => one.kind === "vote" && one.together))).stages.flatMap(
      (one) => (one.kind === "vote" ? [one] : []),
    );
    const [members, juniors] = [outcome(t.rules, must(first), [30, 10, 0], 100), outcome(t.rules, must(second), [3, 4, 0], 7)];
    return `30 for and 10 against of the members is ${members}, 3 for and 4 against of the juniors is ${juniors}: the question needs both.`;
  },
  10: (t) => {
    const seats = must(t.rules.bodies.flatMap((body) => body.seats).find(({ number }) => number?.words === "4 for each division"));
    return `${t.rules.divisions.length} divisions have ${seats.number?.value ?? 0} seats together.`;
  },
  11: (t) => {
    const { ends } = must(factEnds(must(t.rules.facts.find(({ id }) => id === "dues")), "2027-01-01T10:00:00.000Z", t.dates));
    return `Due on 1 January 2027 and not paid, it still holds until ${day(ends, t)}.`;
  },
  12: (t) => {
    const places = must(
      t.rules.bodies.flatMap(({ seats }) => [...seats]).find(({ method }) => method?.value === "by lot") ??
        t.rules.bodies.find(({ method }) => method?.value === "by lot"),
    );
    const number = "number" in places ? must(places.number).value : 3;
    return `Of A to J, who have agreed, the lot of “1 March” draws ${drawn("1 March", [..."ABCDEFGHIJ"], number).join(", ")}.`;
  },
  13: (t) => {
    const reach = must(reachIn(t.stage("vote")));
    const found = holders(
      new Set("z"),
      [..."abcd"].map((one) => [one, "z"] as const),
      reach,
    );
    return `Four have appointed one who votes: ${found.size} are represented.`;
  },
  14: (t) => {
    const reach = must(reachIn(t.stage("vote")));
    const on = holders(
      new Set("c"),
      [
        ["a", "b"],
        ["b", "c"],
      ],
      reach,
    ).size;
    const circle = holders(
      new Set("z"),
      [
        ["a", "b"],
        ["b", "a"],
      ],
      reach,
    ).size;
    return `A gives to B and B to C, who votes: ${on} are represented. A gives to B and B to A: ${circle}.`;
  },
  15: (t) => {
    const rules = must(t.rules.bodies.flatMap(({ seats }) => seats.map(seatRules)).find((one) => one !== null));
    const groups = [749, 750, 999, 1_000, 5_000].map((members) => ({ name: String(members), members, of: {} }));
    return (
      seatsFor(rules, groups)
        .groups.map(({ name, seats }) => `${name} members: ${seats}`)
        .join("; ") + "."
    );
  },
  16: (t) => {
    const start = must(t.procedure("amendment").starts.find(({ value }) => value.amount?.kind === "lower"));
    const needed = (members: number) => signaturesNeeded(start.value.amount, members);
    return `Of 4,000 members ${needed(4_000)} are needed, of 10,000 and of 20,000 ${needed(10_000) === needed(20_000) ? needed(20_000) : "more"}.`;
  },
  17: (t) => {
    const after: After = must(t.procedure("amend-against-ncg").after).value;
    const ended = (how: "lapsed" | "withdrawn") => ({ procedure: after.procedure, closed: {}, ended: { how, at: MARCH } });
    const counted = (carried: boolean) => ({
      procedure: after.procedure,
      closed: { [after.stage]: { at: MARCH, count: { for: 1, against: 2, abstain: 0 }, entitled: 3, carried } },
      ended: null,
    });
    const said = (open: boolean) => (open ? "open" : "closed");
    return `Refused: ${said(isOpenedBy(after, counted(false), "not carried"))}. Not decided in time: ${said(isOpenedBy(after, ended("lapsed"), "lapsed"))}. Carried: ${said(isOpenedBy(after, counted(true), "declared"))}. Withdrawn: ${said(isOpenedBy(after, ended("withdrawn"), "withdrawn"))}.`;
  },
  18: (t) =>
    `Lost on ${day(MARCH, t)}, it may be put again from ${day(must(againFrom(must(t.rules.procedures.find(({ again }) => again !== null)), MARCH, t.dates)), t)}.`,
  19: (t) => {
    const merging = t.stage("proposals").merging === null ? "anyhow" : "by consent";
    const status = (agreed: readonly string[]) => (allAgree(["a", "b", "c"], new Set(agreed))[0]?.status === "met" ? "become one" : "stay apart");
    return `${merging}: moved by three, of whom two agree, they ${status(["a", "b"])}; all three, they ${status(["a", "b", "c"])}.`.replace(
      /^by consent: m/u,
      "M",
    );
  },
};
