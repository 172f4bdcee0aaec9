import { error, put, warning } from "./spec.js";

/** A call that asks something which is none of the text's own matters, behind the club's last article. */
const LAST = "It takes effect [21 days after the result is declared](rule:when).";
function call(ballot: string): string {
  return `${LAST}

## 5. [Who leads](procedure:leaders)

1. **[Walk leaders](matter:leaders "walk leader")** lead the walks of a year.
2. The members choose [the walk leaders](rule:decides). [The Board](rule:starts) may call for proposals.
3. **[Proposals.](proposals:proposals)** For [14 days](rule:lasts) [any member](rule:starts) may put a proposal.
4. **[Ballot.](vote:ballot)** They are put to [a members' ballot](rule:how)${ballot}`;
}
const STV = "[members put them in the order of their choice, counted by single transferable vote under the Scottish rules](rule:several)";
const IRV = "[members put them in the order of their choice, counted by instant runoff](rule:several)";
const APPROVAL = "[members approve of as many as they like](rule:several)";

/** Ballot papers with several options: how they are filled in, and what that needs. */
export const papers = {
  "several-unsaid": warning(
    "A call that does not say how several proposals are voted on.",
    "Of 5 proposals, ticks can choose another one than a ranking does; as it stands they are ranked.",
    put(LAST, call("."), call(`: ${APPROVAL}.`)),
  ),
  "no-points": error(
    "Points are shared out, and nothing says how many.",
    "10 points in one hand are 10 of everything there is, 100 a tenth of it.",
    put(
      LAST,
      call(": [members share out points among them](rule:several)."),
      call(": [members share out points among them](rule:several), [10 points](rule:points) each."),
    ),
  ),
  "no-budget": error(
    "Members choose within a budget, and nothing says what it is.",
    "Of projects of £600, £500 and £400 a budget of £1,000 buys 2 and one of £500 buys 1.",
    put(
      LAST,
      call(": [members choose within the budget, counted by equal shares](rule:several)."),
      call(" with a budget of [£1,200](rule:budget): [members choose within the budget, counted by equal shares](rule:several)."),
    ),
  ),
  "no-places": error(
    "Places are filled, and nothing says how many there are.",
    "100 votes elect with 51 where there is 1 place, and with 26 where there are 3.",
    put(LAST, call(`: ${STV}.`), call(`: ${STV}. [At most three](rule:most) are elected.`)),
  ),
  "one-place": error(
    "More places than the way of counting can fill.",
    "Instant runoff finds 1, and 2 are asked for.",
    put(LAST, call(`: ${IRV}. [At most two](rule:most) are elected.`), call(`: ${STV}. [At most two](rule:most) are elected.`)),
  ),
  "scale-words": error(
    "Scores are added up, and the scale has words.",
    "4 + 3 is 7; good + fair is nothing.",
    put(
      LAST,
      call(": [members give each of them a score, counted by STAR](rule:several), from [good, fair, poor](rule:scale)."),
      call(": [members give each of them a score, counted by STAR](rule:several), from [0 to 5](rule:scale)."),
    ),
  ),
  "none-graded": error(
    "“None of these” on a paper on which each gets a grade.",
    "Whoever gives all 5 the lowest grade has said no to all 5 already.",
    put(
      LAST,
      call(
        ": [members give each of them a grade, counted by majority judgment](rule:several), and [“None of these” stands on the ballot paper](rule:none).",
      ),
      call(": [members give each of them a grade, counted by majority judgment](rule:several)."),
    ),
  ),
  "nothing-kept": error(
    "Places are kept, and the way of counting can’t keep any.",
    "1 of 3 places is promised, and the 3 with the most ticks are taken whoever they are.",
    put(
      LAST,
      call(`: ${APPROVAL}, [at least one place is kept for women](rule:reserved).`),
      call(`: ${STV}. [At most three](rule:most) are elected, and [at least one place is kept for women](rule:reserved).`),
    ),
  ),
  "kept-twice": error(
    "Of one group something is said twice.",
    "At least 1 and at least 2: one of the two numbers would not count.",
    put(
      LAST,
      call(
        `: ${STV}. [At most three](rule:most) are elected, [at least one place is kept for women](rule:reserved), [at least two places are kept for women](rule:reserved).`,
      ),
      call(`: ${STV}. [At most three](rule:most) are elected, [at least two places are kept for women](rule:reserved).`),
    ),
  ),
  "too-much-kept": error(
    "More places are kept than there are.",
    "3 are kept and 2 are filled.",
    put(
      LAST,
      call(`: ${STV}. [At most two](rule:most) are elected, [at least three places are kept for women](rule:reserved).`),
      call(`: ${STV}. [At most three](rule:most) are elected, [at least two places are kept for women](rule:reserved).`),
    ),
  ),
  "method-flaw": warning(
    "A way of counting that goes badly wrong where another one does better.",
    "Of 9 voters 4 want A and 5 either of B and C, which are alike: 3 choose B, 2 choose C, and A wins against 5.",
    put(LAST, call(": [members choose one, and those with the most votes are taken](rule:several)."), call(`: ${APPROVAL}.`)),
  ),
  "paper-differs": error(
    "A number of points, a budget or a scale that the way of counting does not look at.",
    "10 points each are promised, and ticks are counted, 1 for each.",
    put(
      LAST,
      call(`: ${APPROVAL}, [10 points](rule:points) each.`),
      call(": [members share out points among them](rule:several), [10 points](rule:points) each."),
    ),
  ),
  "nothing-to-choose": warning(
    "It is said how several are voted on, and there is no stage in which a second one could be put.",
    "A paper for several on which there is always 1.",
    put(
      "a members' ballot](rule:how) and carried if",
      `a members' ballot](rule:how): ${APPROVAL}. It is carried if`,
      "a members' ballot](rule:how) and carried if",
    ),
  ),
};
