import { count, list, Malformed, readJson, object, weight, writeWeight, anything } from "../encoding/shape.js";
import type { Election } from "../vote/election.js";
import { ticksOf, type Question } from "../vote/question.js";
import type { Element } from "../group/group.js";
import { logarithmBelow } from "./small-logarithm.js";

/** With ticks: how often each answer was ticked (the blank first, where there is one). With numbers: those of each ballot, in the order of the last shuffle. */
export type QuestionResult =
  | { readonly kind: "ticks"; readonly counts: readonly bigint[] }
  | { readonly kind: "numbers"; readonly ballots: readonly (readonly number[])[] };

/**
 * A ballot whose opened element is not the one that an honest program makes for its numbers. Its voter or a trustee has done that, nobody can tell which; it
 * counts as an invalid vote, and the election stands, since otherwise one voter could bring down any.
 */
export interface Flag {
  readonly question: number;
  readonly ballot: number;
}

/** The result that opened elements say; null when it is not possible: more votes than there were, or ticks that no papers could have. */
export function resultOf({ group, questions }: Election, opened: readonly (readonly Element[])[], total: bigint): readonly QuestionResult[] | null {
  const results: QuestionResult[] = [];
  for (const [at, question] of questions.entries()) {
    const elements = opened[at] ?? [];
    if (question.kind === "ticks") {
      const counts = elements.map((element) => logarithmBelow(group, element, total)).filter((each) => each !== null);
      if (!isPossible(question, counts, total)) return null;
      results.push({ kind: "ticks", counts });
    } else {
      results.push({ kind: "numbers", ballots: elements.map((element) => group.numbersIn(element, question.answers.length).numbers) });
    }
  }
  return results;
}

/** How a result that somebody says compares with what was opened. */
export type Comparison = "impossible" | "different" | { readonly flags: readonly Flag[] };

/** Compares a result with opened elements. Each count is raised to, which is quicker than looking for it. */
export function compareResult(
  { group, questions }: Election,
  opened: readonly (readonly Element[])[],
  { said, total }: { readonly said: readonly QuestionResult[]; readonly total: bigint },
): Comparison {
  const flags: Flag[] = [];
  for (const [at, question] of questions.entries()) {
    const elements = opened[at] ?? [];
    const result = said[at];
    if (question.kind === "ticks") {
      if (result?.kind !== "ticks" || result.counts.length !== elements.length) return "different";
      if (!isPossible(question, result.counts, total)) return "impossible";
      if (!elements.every((element, which) => group.equal(group.power(group.generator, result.counts[which] ?? 0n), element))) return "different";
    } else {
      if (result?.kind !== "numbers" || result.ballots.length !== elements.length) return "different";
      for (const [ballot, element] of elements.entries()) {
        const { numbers, regular } = group.numbersIn(element, question.answers.length);
        if (numbers.join() !== result.ballots[ballot]?.join()) return "different";
        if (!regular) flags.push({ question: at, ballot });
      }
    }
  }
  return { flags };
}

/** The text of the result. */
export function writeResult(results: readonly QuestionResult[]): string {
  return JSON.stringify({ result: results.map((each) => (each.kind === "ticks" ? each.counts.map(writeWeight) : each.ballots)) });
}

/** Reads the text of a result. Throws `Malformed`. */
export function readResult({ questions }: Election, text: string): readonly QuestionResult[] {
  const { result } = readJson(text, object({ result: list(anything) }));
  if (result.length !== questions.length) throw new Malformed("not one result for each question");
  return questions.map((question, at): QuestionResult => {
    if (question.kind === "ticks") return { kind: "ticks", counts: list(weight)(result[at], `result[${at}]`) };
    return { kind: "numbers", ballots: list(list(count))(result[at], `result[${at}]`) };
  });
}

/** Whether the counts could come from papers filled in as allowed: papers with `min` to `max` ticks each, or blank. */
function isPossible(question: Question & { readonly kind: "ticks" }, counts: readonly bigint[], total: bigint): boolean {
  if (counts.length !== ticksOf(question)) return false;
  const [blank, ...answers] = question.blank ? counts : [0n, ...counts];
  const papers = total - (blank ?? 0n);
  const ticks = answers.reduce((sum, each) => sum + each, 0n);
  return answers.every((each) => each <= papers) && ticks >= papers * BigInt(question.min) && ticks <= papers * BigInt(question.max);
}
