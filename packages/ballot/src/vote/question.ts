import { anything, boolean, count, list, Malformed, object, optional, string, type Shape } from "../encoding/shape.js";
import type { Group } from "../group/group.js";

/** Each answer is ticked or not; between `min` and `max` are, or the blank, where there is one. Counted without opening any ballot. */
export interface TickQuestion {
  readonly kind: "ticks";
  readonly question: string;
  readonly answers: readonly string[];
  readonly blank: boolean;
  readonly min: number;
  readonly max: number;
}

/** Each answer gets a number of 0 to 255: a place or a grade. Ballots are shuffled, then opened. What the numbers mean is the affair of the counting rule. */
export interface NumberQuestion {
  readonly kind: "numbers";
  readonly question: string;
  readonly answers: readonly string[];
  /** Whatever the counting rule wants to know, any JSON; undefined: nothing. */
  readonly extra: unknown;
}

export type Question = TickQuestion | NumberQuestion;

/** How many ciphertexts an answer to a question with ticks has. */
export function ticksOf({ answers, blank }: TickQuestion): number {
  return answers.length + (blank ? 1 : 0);
}

/** A limit of our own: a ballot with more is larger than a mail may be. */
const MAX_ANSWERS = 1000;

export function questionShape(group: Group): Shape<Question> {
  return (value, place) => {
    const read = typeof value === "object" && value !== null && "type" in value ? numbers(value, place) : ticks(value, place);
    if (read.answers.length > MAX_ANSWERS) throw new Malformed(`${place}: more than ${MAX_ANSWERS} answers`);
    if (read.kind === "numbers" && (read.answers.length > group.capacity || read.answers.length === 0)) {
      throw new Malformed(
        `${place}: ${read.answers.length} answers that get a number each; the group ${group.name} has room for 1 to ${group.capacity}`,
      );
    }
    return read;
  };
}

const ticksShape = object({ answers: list(string), blank: optional(boolean), min: count, max: count, question: string });
const numbersShape = object({
  type: string,
  value: object({ answers: list(string), question: string }),
  extra: optional(anything),
});

function ticks(value: unknown, place: string): TickQuestion {
  const { answers, blank = false, min, max, question } = ticksShape(value, place);
  if (min > max) throw new Malformed(`${place}: at least ${min} and at most ${max}`);
  if (max > answers.length) throw new Malformed(`${place}: up to ${max} of ${answers.length} answers`);
  return { kind: "ticks", question, answers, blank, min, max };
}

function numbers(value: unknown, place: string): NumberQuestion {
  const { type, value: inside, extra } = numbersShape(value, place);
  if (type !== "NonHomomorphic") throw new Malformed(`${place}: questions of the type "${type}" are unknown`);
  return { kind: "numbers", ...inside, extra };
}

/** As it stands in election.json. */
export function writeQuestion(question: Question): object {
  const { answers } = question;
  if (question.kind === "ticks") {
    const { blank, min, max } = question;
    return { answers, ...(blank ? { blank } : {}), min, max, question: question.question };
  }
  const { extra } = question;
  return { type: "NonHomomorphic", value: { answers, question: question.question }, ...(extra === undefined ? {} : { extra }) };
}
