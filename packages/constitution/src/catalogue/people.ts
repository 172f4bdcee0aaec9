import { either, error, not, put, warning, type Example } from "./spec.js";

const BALLOT = "It is put to [a members' ballot](rule:how) and carried";
const box = (holders: string): string => `It is put to [a members' ballot](rule:how), [in secret](rule:secrecy), opened by ${holders}, and carried`;

const assembly = (size: string, number: string): string =>
  `2. The **[Assembly](body:assembly)** has ${size} delegates. **[Delegates](seats:delegates)** are ${number} of each local group, elected by [the members](rule:roll).\n3. The **[Secretary]`;
const delegates = (to: string, instead: string): Example =>
  put("2. The **[Secretary]", assembly("[at least 1 and at most 99](rule:size)", to), assembly("[at least 1 and at most 99](rule:size)", instead));

/** Bodies, offices, judgements, duties, rolls and keys: powers that need a holder. */
export const people = {
  "nobody-fills": either(
    "Nothing says who sits in a body that has powers. A warning where it has none.",
    "A Board of 5 that nobody elects has 0 members, and whatever only it may do is done by nobody.",
    not(
      " has [five](rule:size) seats. [More than half of the seats](rule:quorum) must be present",
      " has [five](rule:size) seats, filled by [the members](rule:roll). [More than half of the seats](rule:quorum) must be present",
    ),
  ),
  "seats-differ": error(
    "The seats that are listed are not as many as the size says.",
    "With 5 seats by the size and 4 in the list “more than half” is 3 of a body that can have 4.",
    put(
      "2. The **[Secretary]",
      "2. **[Places.](seats:places)** [Four](rule:number) are elected by [the members](rule:roll).\n3. The **[Secretary]",
      "2. **[Places.](seats:places)** [Five](rule:number) are elected by [the members](rule:roll).\n3. The **[Secretary]",
    ),
  ),
  "seats-overlap": error(
    "Two lines of seats by size speak of one size.",
    "With 1 seat up to 100 members and 2 from 100 on a group of exactly 100 has 1 or 2.",
    delegates(
      "[1 for up to 100 members](rule:step) and [2 for 100 members or more](rule:step)",
      "[1 for up to 100 members](rule:step) and [2 for 101 members or more](rule:step)",
    ),
  ),
  "seats-gap": error(
    "Nothing says how many seats a group of a certain size has.",
    "With 1 seat up to 100 members and 2 from 102 on a group of 101 has none.",
    delegates(
      "[1 for up to 100 members](rule:step) and [2 for 102 members or more](rule:step)",
      "[1 for up to 100 members](rule:step) and [2 for 101 members or more](rule:step)",
    ),
  ),
  "seats-falls": error(
    "A group has fewer seats with one member more.",
    "With 3 seats up to 100 members and 2 above a group of 101 gains 1 seat by losing 1 member.",
    delegates(
      "[3 for up to 100 members](rule:step) and [2 for more than 100 members](rule:step)",
      "[2 for up to 100 members](rule:step) and [3 for more than 100 members](rule:step)",
    ),
  ),
  "seats-twice": error(
    "The number of seats is said twice, fixed and by the size of groups.",
    "4 seats, and 2 for every 100 members: with 300 members that is 4 or 6.",
    delegates(
      "[4](rule:number), which is [2 for every 100 members or part of 100](rule:apportioned)",
      "[2 for every 100 members or part of 100](rule:apportioned)",
    ),
  ),
  "seats-open": error(
    "A body has a fixed number of seats, and those of groups follow from their size.",
    "With 2 for every 100 members 300 members send 6 and 301 send 8, to a body of exactly 6.",
    put(
      "2. The **[Secretary]",
      assembly("[six](rule:size)", "[2 for every 100 members or part of 100](rule:apportioned)"),
      assembly("[six](rule:size)", "[6 shared in proportion to members by Sainte-Laguë's method](rule:apportioned)"),
    ),
  ),
  "ruling-lacks": either(
    "A judgement without whose or by what standard. A warning where time, reasons, appeal or what silence means is missing.",
    "“May be deemed to have resigned”: of 200 members whoever decides could drop any 1 they like, on any day.",
    put(
      "2. The **[Secretary]",
      "2. **[Good standing.](ruling:standing)** [The Board](rule:by) decides within [14 days of the request](rule:within).\n3. The **[Secretary]",
      "2. **[Good standing.](ruling:standing)** [The Board](rule:by) decides whether [the member has kept these rules](rule:standard) within [14 days of the request](rule:within), with [reasons in writing](rule:reasons). If nothing is decided in time, [it counts as agreed](rule:otherwise). Appeal is to [the next annual meeting](rule:appeal).\n3. The **[Secretary]",
    ),
  ),
  "duty-without-otherwise": warning(
    "Nothing happens if the duty is not done.",
    "A meeting that 1,000 members have asked for is never held if 1 person does not call it.",
    put(
      "2. The **[Secretary]",
      "2. **[Minutes.](duty:minutes)** [The Board](rule:by) shall [publish its minutes](rule:act) within [14 days of the decision](rule:within).\n3. The **[Secretary]",
      "2. **[Minutes.](duty:minutes)** [The Board](rule:by) shall [publish its minutes](rule:act) within [14 days of the decision](rule:within). If that is not done, [any member may do it](rule:otherwise).\n3. The **[Secretary]",
    ),
  ),
  "roll-without-day": warning(
    "Members on which day? Otherwise the day notice was given.",
    "Between notice and vote 200 people can join, and decide a ballot that was 150 apart.",
    not("[The members](rule:roll)", "[All who were members on the day notice was given](rule:roll)"),
  ),
  "late-roll": error(
    "The vote opens before its roll is fixed.",
    "If the roll is that of the last day, 200 people can be brought in while 7 days of voting show how many are needed.",
    not("[All who were members on the day the vote closes](rule:roll)", "[All who were members on the day notice was given](rule:roll)"),
  ),
  "key-of-all": error(
    "One lost part of the key would keep the ballot box shut for ever.",
    "With 5 of 5 needed, 1 lost part loses every ballot.",
    put(BALLOT, box("[any five of the Board](rule:key)"), box("[any three of the Board](rule:key)")),
  ),
  "key-of-one": warning(
    "Each of those who hold the key could open ballots alone.",
    "With 1 of 5 needed there are 5 people of whom each can read every ballot, and nobody would know.",
    put(BALLOT, box("[any one of the Board](rule:key)"), box("[any three of the Board](rule:key)")),
  ),
  "too-few-to-mix": error(
    "More people are to mix the papers than hold the key.",
    "6 are to mix, 5 hold the key: the box is never opened.",
    put(
      BALLOT,
      box("[any two of the Board](rule:key), mixed by [six](rule:shuffles) of them"),
      box("[any two of the Board](rule:key), mixed by [three](rule:shuffles) of them"),
    ),
  ),
  "order-no-appeal": error(
    "Something may be ruled out of order, and nobody hears an appeal.",
    "1 person could take any of 10 proposals off the paper.",
    put(
      "2. **[Ballot.](vote:ballot)**",
      "2. **[Out of order.](order:order)** [The Secretary](rule:by) may rule that a text [makes no sense](rule:standard).\n3. **[Ballot.](vote:ballot)**",
      "2. **[Out of order.](order:order)** [The Secretary](rule:by) may rule that a text [makes no sense](rule:standard). Its movers may appeal to [the Board](rule:to).\n3. **[Ballot.](vote:ballot)**",
    ),
  ),
  "order-own-appeal": error(
    "The appeal goes to those who have ruled.",
    "3 of a Board of 5 rule a proposal out, and the same 3 decide on the appeal.",
    put(
      "2. **[Ballot.](vote:ballot)**",
      "2. **[Out of order.](order:order)** [The Board](rule:by) may rule that a text [makes no sense](rule:standard). Its movers may appeal to [the Board](rule:to).\n3. **[Ballot.](vote:ballot)**",
      "2. **[Out of order.](order:order)** [The Secretary](rule:by) may rule that a text [makes no sense](rule:standard). Its movers may appeal to [the Board](rule:to).\n3. **[Ballot.](vote:ballot)**",
    ),
  ),
};
