import type { Anchor } from "../rules.js";
import { map, maybe, oneOf, seq, words, type Parser } from "./combinators.js";

/** The sayings for each moment that time can be counted from. */
const SAYINGS: readonly (readonly [string, Anchor])[] = [
  ["notice was|is given", "notice given"],
  ["the notice was|is given", "notice given"],
  ["the notice", "notice given"],
  ["it is|was first sent", "notice sent"],
  ["notice was|is sent", "notice sent"],
  ["the? vote opens|opened", "vote opens"],
  ["the? ballot opens|opened", "vote opens"],
  ["the? vote closes|closed", "vote closes"],
  ["the? ballot closes|closed", "vote closes"],
  ["the vote", "vote closes"],
  ["the result is|was declared", "result declared"],
  ["the result", "result declared"],
  ["the decision", "decision"],
  ["the application", "application"],
  ["the request", "request"],
  ["the challenge", "challenge"],
  ["the last signature needed was given", "last signature"],
  ["the last signature needed", "last signature"],
  ["the start of the meeting", "meeting starts"],
  ["the meeting starts|started", "meeting starts"],
  ["the end of the discussion", "discussion ends"],
  ["the discussion ends|ended", "discussion ends"],
  ["the subscription fell due", "fell due"],
  ["it fell due", "fell due"],
  ["registration", "registration"],
  ["it is recorded in the register", "recorded"],
];

/** "the result is declared", "the day on which notice was given". */
export const anchor: Parser<Anchor> = map(seq(maybe(words("the day on? which?")), oneOf(SAYINGS)), ([, value]) => value);
