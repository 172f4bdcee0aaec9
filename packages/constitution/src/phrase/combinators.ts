import type { DayCount } from "@folkmoot/exact";
import type { FindingCode } from "../catalogue.js";
import type { Lexicon, Name } from "./lexicon.js";

/** What a phrase is read from. */
export interface Input {
  readonly words: readonly string[];
  readonly lexicon: Lexicon;
  /** How the organisation counts days where a phrase doesn't say. */
  readonly days: DayCount;
  /** The text says which days are working days. */
  readonly working: boolean;
  /** The farthest word that anything was read up to, for saying where it stopped. */
  farthest: number;
  /** What is wrong with a phrase that can be read all the same: codes of findings. */
  readonly doubts: FindingCode[];
}

export interface Match<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Reads a value from `at`, or nothing. Ordered choice, no repetition of nothing: time is bounded by the length of the phrase and the depth of the grammar. */
export type Parser<Value> = (input: Input, at: number) => Match<Value> | null;

type Values<Parsers extends readonly Parser<unknown>[]> = { [Index in keyof Parsers]: Parsers[Index] extends Parser<infer Value> ? Value : never };

/** These words, exactly. `a|b` is a choice of words, `a?` may be left out: "the? day on|at". */
export function words(pattern: string): Parser<string> {
  const steps = pattern.split(" ").map((step) => ({ choice: step.replace(/\?$/, "").split("|"), optional: step.endsWith("?") && step.length > 1 }));
  return (input, at) => {
    let next = at;
    for (const { choice, optional } of steps) {
      if (choice.includes(input.words[next] ?? "")) next++;
      else if (!optional) return null;
    }
    if (next > input.farthest) input.farthest = next;
    return { value: input.words.slice(at, next).join(" "), next };
  };
}

/** One of several sayings, each with its value. Longest sayings first in the table. */
export function oneOf<Value>(table: readonly (readonly [pattern: string, value: Value])[]): Parser<Value> {
  return first(...table.map(([pattern, value]) => map(words(pattern), () => value)));
}

export function seq<Parsers extends readonly Parser<unknown>[]>(...parsers: Parsers): Parser<Values<Parsers>> {
  return (input, at) => {
    const values: unknown[] = [];
    let next = at;
    for (const parser of parsers) {
      const match = parser(input, next);
      if (match === null) return null;
      values.push(match.value);
      next = match.next;
    }
    return { value: values as Values<Parsers>, next };
  };
}

export function first<Value>(...parsers: readonly Parser<Value>[]): Parser<Value> {
  return (input, at) => {
    const doubts = input.doubts.length;
    for (const parser of parsers) {
      const match = parser(input, at);
      if (match !== null) return match;
      input.doubts.length = doubts;
    }
    return null;
  };
}

export function map<From, To>(parser: Parser<From>, to: (value: From, input: Input, range: { at: number; next: number }) => To): Parser<To> {
  return (input, at) => {
    const match = parser(input, at);
    return match === null ? null : { value: to(match.value, input, { at, next: match.next }), next: match.next };
  };
}

export function maybe<Value>(parser: Parser<Value>): Parser<Value | null> {
  return (input, at) => parser(input, at) ?? { value: null, next: at };
}

/** One or more, with something between them. */
export function list<Value>(parser: Parser<Value>, between: Parser<unknown>): Parser<Value[]> {
  return (input, at) => {
    const start = parser(input, at);
    if (start === null) return null;
    const values = [start.value];
    let next = start.next;
    for (;;) {
      const joint = between(input, next);
      const more = joint === null ? null : parser(input, joint.next);
      if (more === null || more.next <= next) return { value: values, next };
      values.push(more.value);
      next = more.next;
    }
  };
}

/** What `parser` reads where `keep` allows it. */
export function where<Value>(parser: Parser<Value>, keep: (value: Value) => boolean): Parser<Value> {
  return (input, at) => {
    const match = parser(input, at);
    return match !== null && keep(match.value) ? match : null;
  };
}

/** Reads it and notes what is wrong with it. */
export function doubtful<Value>(parser: Parser<Value>, doubt: FindingCode): Parser<Value> {
  return map(parser, (value, input) => {
    input.doubts.push(doubt);
    return value;
  });
}

/** A name of the text, of one of these kinds; the longest that is one. */
export function name(...kinds: readonly string[]): Parser<Name> {
  return (input, at) => {
    for (const { name: found, next } of input.lexicon.at(input.words, at)) {
      if (kinds.length > 0 && !kinds.includes(found.kind)) continue;
      if (next > input.farthest) input.farthest = next;
      return { value: found, next };
    }
    return null;
  };
}
