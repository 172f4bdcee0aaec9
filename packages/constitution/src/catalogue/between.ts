import { error, not, put, warning } from "./spec.js";

const TIE = "the proposal is lost](rule:tie).";

/** The dead words between the live ones, and exceptions. */
export const between = {
  "other-sense": error(
    "The words around the live ones say the opposite of their rule.",
    "“Lost if at least two thirds are in favour”: 600 of 900 votes for it are read as a defeat, and run as a victory.",
    not("lost if [at least two thirds", "carried if [at least two thirds"),
  ),
  outside: error(
    "A bound or a “not” stands beside the brackets and not in them.",
    "“Up to [7 days]” reads as 1 to 7 days, and runs as 7.",
    not("open for up to [7 days]", "open for [7 days]"),
  ),
  negated: error(
    "A negation earlier in the sentence turns the value round.",
    "“No ballot is open for [7 days]” reads as shorter or longer, and runs as 7.",
    not("No ballot is open for", "A ballot is open for"),
  ),
  "loose-word": error(
    "A joining word that the rule does not know stands beside live words.",
    "“… provided the Board agrees” gives 5 people a veto in the reader's eyes, and the machine asks none of them.",
    not("A ballot is open for [7 days](rule:lasts), provided the Board agrees.", "A ballot is open for [7 days](rule:lasts)."),
  ),
  "and-or": error(
    "The word between two values of a rule says something else than what runs.",
    "“The Board and any 10 members” reads as 2 hurdles, and either of them is enough.",
    not("[The Board](rule:starts) and [any", "[The Board](rule:starts) or [any"),
  ),
  "dead-figure": error(
    "A length of time, amount or majority stands unlinked where things are decided.",
    "7 days that are not live are promised to every reader and kept by nobody: the default holds, 14.",
    not("open for 7 days", "open for [7 days](rule:lasts)"),
  ),
  "not-enforced": warning(
    "A sentence that binds somebody stands among live ones and is not enforced.",
    "Of 2 sentences side by side 1 runs; all readers take both to.",
    put("may propose a change.", "may propose a change. Nobody may propose one until the Board has met.", "may propose a change."),
  ),
  "replaces-more": warning(
    "An exception with one value takes the place of several.",
    "Where 2 majorities hold in general and the exception names 1, the harder case has lost the other: Debian's own text, written so, lost its quorum.",
    put(
      TIE,
      `${TIE} Moreover [at least 10% of those entitled to vote are in favour](rule:carried).\n   1. [Where it changes this article](where:core), it is carried if [at least three quarters of the votes cast are in favour](rule:carried).`,
      `${TIE} Moreover [at least 10% of those entitled to vote are in favour](rule:carried).\n   1. [Where it changes this article](where:core), it is carried if [at least three quarters of the votes cast are in favour](rule:carried) and [at least 10% of those entitled to vote are in favour](rule:carried).`,
    ),
  ),
  "empty-exception": error(
    "A condition with nothing live in its clause changes nothing.",
    "“Where it changes this article, everybody takes care” asks for 0 votes more.",
    put(
      "is declared](rule:when).",
      "is declared](rule:when).\n   1. [Where it changes this article](where:core), everybody takes care.",
      "is declared](rule:when).\n   1. [Where it changes this article](where:core), it takes effect [28 days after the result is declared](rule:when).",
    ),
  ),
  "entrenchment-open": error(
    "What protects other articles does not protect the article it stands in.",
    "With three quarters for the purpose and two thirds for this article, 67 of 100 take the protection away and then change the purpose: 8 fewer than it asks for.",
    put(
      TIE,
      `${TIE}\n   1. [Where it changes the Board](where:core), it is carried if [at least three quarters of the votes cast are in favour](rule:carried).`,
      `${TIE}\n   1. [Where it changes the Board or this article](where:core), it is carried if [at least three quarters of the votes cast are in favour](rule:carried).`,
    ),
  ),
  "both-hold": error(
    "Two exceptions can both hold and set different values.",
    "A change of both articles needs 75 of 100 votes by one exception and 51 by the other.",
    put(
      TIE,
      `${TIE}\n   1. [Where it changes the Board or this article](where:core), it is carried if [at least three quarters of the votes cast are in favour](rule:carried).\n   2. [Where it changes this article](where:self), it is carried if [at least four fifths of the votes cast are in favour](rule:carried).`,
      `${TIE}\n   1. [Where it changes the Board or this article](where:core), it is carried if [at least three quarters of the votes cast are in favour](rule:carried).`,
    ),
  ),
};
