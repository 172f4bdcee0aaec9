import type { Temporal } from "temporal-polyfill";
import { answeredIn, chambersOf, fateUnder, isElection, sayOutcome } from "@folkmoot/procedure";
import type { MotionFacts, Situation, Standing } from "@folkmoot/procedure";
import { firstLanguage, wordsOf, type Language } from "../../../languages/index.js";
import { dateAndTime, relative } from "../../../ui/index.js";
import type { LargeCount } from "../counting/large.js";
import { procedureOf } from "../people/notice.js";

/** Where a motion stands, as one sentence with its date. Numbers of a running vote are in no sentence: they are known to nobody before it closes. */
export function stateSentence(
  situation: Situation & { readonly motion: MotionFacts | null },
  standing: Standing,
  at: { now: Temporal.Instant; signed: number; language: Language; counting?: LargeCount | null },
): string {
  const facts = situation.motion;
  if (facts === null) throw new Error("only a motion has a state");
  const { stands: words } = wordsOf(at.language).motions;
  const zone = situation.rules.organisation.zone.value;
  const alone = (time: string): string => dateAndTime(time, zone, at.language);
  const date = (time: string): string => words.at(alone(time), relative(time, at.now, zone, at.language));
  const until = standing.next === null ? "" : date(standing.next.at);
  const now = standing.stages.find((stage) => stage.status === "now");
  const to = now?.to === null || now?.to === undefined ? until : date(now.to);
  const result = resultSentence({ ...situation, motion: facts }, at.language);
  switch (standing.state) {
    case "support":
      return words.support(at.signed, facts.support.needed, to);
    case "awaiting notice":
      return words.awaitingNotice(until);
    case "notice":
      return words.notice(to);
    case "discussion":
      return words.discussion(to);
    case "amendments":
      return words.amendments(to);
    case "proposals":
      return (isElection(procedureOf(situation)) ? words.candidates : words.proposals)(to);
    case "mediation":
      return words.mediation(to);
    case "out of order":
      return words.outOfOrder;
    case "awaiting box":
      return words.awaitingBox(until);
    case "vote":
      return words.vote(to);
    case "counting":
      if (at.counting !== null && at.counting !== undefined) return words.countingSince({ ...at.counting, since: alone(at.counting.since) });
      // Time alone ends the wait for a result only where a ballot box has to be opened.
      return standing.next === null ? words.counting : words.boxShut(until);
    case "declared":
      return words.declared(result, to);
    case "challenged":
      return words.challenged(result);
    case "awaiting commencement":
      return words.takesEffect(result, to);
    case "in force":
      return words.inForce(result, facts.inForceAt === null ? to : alone(facts.inForceAt));
    case "not carried":
      return result;
    case "lapsed":
      return words.lapsed(facts.ended === null ? null : alone(facts.ended.at));
    case "withdrawn":
      return words.withdrawn;
    case "annulled":
      return words.annulled;
  }
}

/**
 * "Carried: 8,214 for, 3,002 against, 41 abstaining; 11,257 of 20,000 answered." Of the last vote that has closed, or of each of its chambers with its name; empty before
 * the first.
 */
export function resultSentence(situation: Situation & { readonly motion: MotionFacts }, language: Language = firstLanguage): string {
  const [stage = "", last] =
    Object.entries(situation.motion.closed)
      .toSorted(([, a], [, b]) => (a.at < b.at ? -1 : 1))
      .at(-1) ?? [];
  if (last === undefined) return "";
  return chamberSentences(situation, stage, language).join(" ");
}

/** What each chamber of a vote has decided, as far as it has: with its name, where there are several. */
export function chamberSentences(situation: Situation & { readonly motion: MotionFacts }, stage: string, language: Language): readonly string[] {
  const chambers = chambersOf(procedureOf(situation), stage);
  return chambers.flatMap(({ id, name }) => {
    const closed = situation.motion.closed[id];
    if (closed === undefined) return [];
    const { count, entitled, carried, adopted } = closed;
    const said =
      adopted === undefined
        ? wordsOf(language).motions.stands.result({ carried, count, answered: answeredIn(closed), entitled })
        : sayOutcome(closed, [], { language, as: fateUnder(procedureOf(situation)) });
    return [chambers.length === 1 ? said : `${name}: ${said}`];
  });
}
