import { error, not, put, warning } from "./spec.js";

const TWO_THIRDS = "[at least two thirds of the votes cast are in favour]";

/** Words of a value that can't be read, can be read in two ways, or make no sense. */
export const values = {
  unread: error(
    "The words can't be read as a value of this rule; the finding says how far they could.",
    "“A good while” is 3 days to one and 3 months to another, and a machine can count neither.",
    not("[a good while](rule:lasts)", "[7 days](rule:lasts)"),
  ),
  "nobody-by-that-name": error(
    "The text names nobody like that.",
    "A power of a Council that nothing opens is held by 0 people.",
    not("[The Council](rule:starts)", "[The Board](rule:starts)"),
  ),
  "lower-or-higher": error(
    "The lower of the two, or the higher?",
    "With 40,000 members “5% or 1,000” asks for 1,000 signatures or for 2,000.",
    put("[any 10 members]", "[5% of the members or 10 members]", "[the lower of 5% of the members and 10 members]"),
  ),
  "amount-of-whom": error(
    "So many of whom?",
    "Any 10 of the 5 on the Board can never be found; any 10 of 20,000 members can.",
    not("[any 10]", "[any 10 members]"),
  ),
  "majority-of-what": error(
    "A majority of the votes cast, of those present, or of all seats?",
    "In a body of 12 seats with 8 present and 5 abstaining that is 2, 5 or 7 votes.",
    put(TWO_THIRDS, "[a simple majority]", "[more than half of the votes cast]"),
  ),
  "fifty-one": error(
    "A simple majority, and 51%.",
    "Of 1,000 votes 51% is 510, and more than half is 501.",
    put(TWO_THIRDS, "[a simple majority (51%)]", "[more than half of the votes cast]"),
  ),
  "quorum-of-whom": error(
    "A share as a quorum: of whom, and do those count who abstain?",
    "A vote of 2024 had a quorum of 2,346, 2,333 for and against, and 118 who abstained: without them it failed by 13.",
    put(
      `${TWO_THIRDS}(rule:carried)`,
      `${TWO_THIRDS}(rule:carried), and [2%](rule:quorum) is a quorum`,
      `${TWO_THIRDS}(rule:carried) and [at least 2% of those entitled to vote are in favour](rule:carried)`,
    ),
  ),
  "who-decides": error(
    "Something is deemed to be so, and nobody has decided it by any test.",
    "Of 200 who “may be deemed to have resigned” any 1 can be dropped on any day, by whoever keeps the list.",
    put(
      "[ends only by a decision](rule:member.lapse)",
      "[may be deemed to have ended](rule:member.lapse)",
      "[ends only by a decision](rule:member.lapse)",
    ),
  ),
  "two-moments": error(
    "Midnight: at the beginning of the day, or at its end? Or another time beside it.",
    "“Midnight on Monday 16 April at midday” is 3 moments, up to 24 hours apart.",
    put(
      "[21 days after the result is declared](rule:when)",
      "[midnight on Monday 16 April at midday](rule:when)",
      "[21 days after the result is declared](rule:when)",
    ),
  ),
  "nearest-tie": error(
    "The nearest number to a share, where two are equally near.",
    "The number nearest to a half of 7 is 3, and 4.",
    put("has [five](rule:size) seats", "has [the number nearest to one third of the members](rule:size) of seats", "has [five](rule:size) seats"),
  ),
  "tie-carries": error(
    "With exactly half of the votes this carries, so a tie adopts.",
    "Of 1,000 votes 500 would be enough, against 500.",
    put(TWO_THIRDS, "[at least 50% of the votes cast]", "[more than half of the votes cast]"),
  ),
  "no-verb": error(
    "Are so many to take part, or to be in favour?",
    "With 38,020 entitled and 35% turnout, 30% taking part is met by all votes, and 30% in favour needs 11,406 of 13,307.",
    put(TWO_THIRDS, "[at least 30% of those entitled to vote]", "[at least 30% of those entitled to vote are in favour]"),
  ),
  "bare-share": error(
    "Exactly so much, at least so much, or more?",
    "Of 900 votes “two thirds” is 600, or at least 600, or 601.",
    put(TWO_THIRDS, "[two thirds of the votes cast are in favour]", "[more than two thirds of the votes cast are in favour]"),
  ),
  ceiling: error(
    "A ceiling stands where a floor is needed.",
    "With “at most two thirds”, 600 of 900 votes carry and 601 do not.",
    not("[at most two thirds of the votes cast are in favour]", TWO_THIRDS),
  ),
  "bound-least": error(
    "“At least” does not belong to this rule.",
    "A ballot that is open for at least 7 days may be closed on any of the days after the seventh, by whoever likes the count.",
    not("[at least 7 days](rule:lasts)", "[7 days](rule:lasts)"),
  ),
  "bound-most": error(
    "“At most” goes against this rule: nothing at all would be enough.",
    "“At most 14 days' notice” is kept by a notice of 1 minute.",
    not("[at most 14 days' notice]", "[14 days' notice]"),
  ),
  "bound-missing": error(
    "The rule is a limit, and the words do not say so.",
    "“28 days after the notice” is the 28th day and no other, where any of the first 28 is meant.",
    put(
      "with [14 days' notice](rule:period)",
      "for a day [28 days](rule:latest) after the notice, with [14 days' notice](rule:period)",
      "for a day [no more than 28 days](rule:latest) after the notice, with [14 days' notice](rule:period)",
    ),
  ),
  "of-what": error(
    "A time without the moment from which it is counted.",
    "14 days of the decision and 14 days of the result are 7 days apart where the count takes a week.",
    not("[14 days](rule:within)", "[14 days of the result](rule:within)"),
  ),
  "working-days": error(
    "Working days are counted, and nothing says which days are working days. Of a letter, which Folkmoot does not send, a warning.",
    "10 working days over Christmas can be 17 calendar days; counted as 10, the notice is a week too short.",
    put("[14 days' notice]", "[10 working days' notice]", "[14 clear days' notice]"),
  ),
  "calendar-unset": error(
    "A calendar of holidays that nobody sets: an officer, or any member of a body, has to be named.",
    "In a year with 8 public holidays 10 working days' notice given before Easter is 2 days too short where nobody has set them.",
    put(
      "2. The **[Secretary]",
      "2. Working days are [Monday to Friday, except bank holidays](rule:working). **[Bank holidays](calendar:bank)** are those of England.\n3. The **[Secretary]",
      "2. Working days are [Monday to Friday, except bank holidays](rule:working). **[Bank holidays](calendar:bank)** are set by [any member of the Board](rule:by).\n3. The **[Secretary]",
    ),
  ),
  zero: error(
    "No time, nobody, or a share of nothing.",
    "0% of 20,000 members is nobody: the rule asks for nothing.",
    not("[0 days](rule:lasts)", "[7 days](rule:lasts)"),
  ),
  impossible: error(
    "More than there are.",
    "More than 100% of 1,000 votes is 1,001: nothing is ever carried.",
    not("[more than 100% of the votes cast are in favour]", TWO_THIRDS),
  ),
  absurd: error(
    "Longer than anybody lives.",
    "A ballot of 200 years is decided by nobody who began it.",
    not("[200 years](rule:lasts)", "[7 days](rule:lasts)"),
  ),
  "clear-lasting": error(
    "How long something lasts has no clear days: they lie between two events.",
    "7 clear days would be 8 or 9 by the clock, and the ballot is open for 7.",
    not("[7 clear days](rule:lasts)", "[7 days](rule:lasts)"),
  ),
  "rounding-unused": error(
    "A share of votes is measured exactly; rounding it would not run.",
    "Two thirds of 100 votes are 66⅔: 67 are needed, and “rounded down” promises 66.",
    not("[at least two thirds of the votes cast, rounded down, are in favour]", TWO_THIRDS),
  ),
  "turnout-quorum": warning(
    "With a turnout quorum a vote against can help.",
    "Of 1,000 entitled and a quorum of 300, 299 for and 0 against is lost; 1 more against, and it is carried.",
    put(
      `${TWO_THIRDS}(rule:carried)`,
      `${TWO_THIRDS}(rule:carried) and [at least 30% of those entitled to vote take part](rule:carried)`,
      `${TWO_THIRDS}(rule:carried) and [at least 30% of those entitled to vote are in favour](rule:carried)`,
    ),
  ),
};
