import type { Temporal } from "temporal-polyfill";
import type { MotionFacts, Situation, Standing } from "@folkmoot/procedure";
import { dateAndTime, ofBase, relative, whole } from "../../../ui/index.js";

/** Where a motion stands, as one sentence with its date. Numbers of a running vote are in no sentence: they are known to nobody before it closes. */
export function stateSentence(
  situation: Situation & { readonly motion: MotionFacts | null },
  standing: Standing,
  at: { now: Temporal.Instant; signed: number },
): string {
  const facts = situation.motion;
  if (facts === null) throw new Error("only a motion has a state");
  const zone = situation.rules.organisation.zone.value;
  const date = (time: string): string => `${dateAndTime(time, zone)}, ${relative(time, at.now, zone)}`;
  const until = standing.next === null ? "" : date(standing.next.at);
  const now = standing.stages.find((stage) => stage.status === "now");
  const to = now?.to === null || now?.to === undefined ? until : date(now.to);
  switch (standing.state) {
    case "support":
      return `It gathers support: ${ofBase(at.signed, facts.support.needed)} signatures, until ${to}.`;
    case "awaiting notice":
      return `It waits for its notice to be sent. If nobody sends it, the system does so on ${until}.`;
    case "notice":
      return `Notice has been given. What comes next may happen from ${to}.`;
    case "discussion":
      return `It is open to discussion until ${to}.`;
    case "amendments":
      return `Amendments and other texts may be put until ${to}.`;
    case "proposals":
      return `Proposals may be put and signed until ${to}.`;
    case "mediation":
      return `Those who put texts look for a common one until ${to}. Then all texts that are left go to the vote.`;
    case "out of order":
      return "It was ruled out of order, and the time for an appeal is over.";
    case "vote":
      return `The vote is open until ${to}. Nobody knows how it stands before it closes.`;
    case "counting":
      return "The vote is over and is being counted.";
    case "declared":
      return `${resultSentence(facts)} It may be challenged until ${to}.`;
    case "challenged":
      return `${resultSentence(facts)} It has been challenged and takes no effect while the challenge is undecided.`;
    case "awaiting commencement":
      return `${resultSentence(facts)} It takes effect on ${to}.`;
    case "in force":
      return `${resultSentence(facts)} In force since ${facts.inForceAt === null ? to : dateAndTime(facts.inForceAt, zone)}.`;
    case "not carried":
      return resultSentence(facts);
    case "lapsed":
      return `It lapsed${facts.ended === null ? "" : ` on ${dateAndTime(facts.ended.at, zone)}`}: what it needed did not come in time.`;
    case "withdrawn":
      return "Its mover has withdrawn it.";
    case "annulled":
      return "It was challenged and annulled. It has no effect.";
  }
}

/** "Carried: 8,214 for, 3,002 against, 41 abstaining; 11,257 of 20,000 answered." Of the last vote that has closed; empty before the first. */
export function resultSentence(facts: MotionFacts): string {
  const last = Object.values(facts.closed)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  if (last === undefined) return "";
  const { count, entitled, carried } = last;
  const answered = count.for + count.against + count.abstain;
  return `${carried ? "Carried" : "Not carried"}: ${whole(count.for)} for, ${whole(count.against)} against, ${whole(count.abstain)} abstaining; ${ofBase(answered, entitled)} answered.`;
}
