import type { BallotPaper } from "@folkmoot/procedure";
import { type Comparison, type OptionsTable, type Rational, type Reason, sayDecimal, sayVotes, type SumOf } from "@folkmoot/tally";
import type { Words } from "../../../languages/index.js";
import { sayMoney } from "../../motions/index.js";
import { gradeOf } from "../paper/said.js";
import type { Names } from "./names.js";

/** Fractions of a vote or of the smallest coin: enough to follow the count by hand, cut off and never rounded. */
const PLACES = 4;
const CENTS = 2;

/** Says the numbers and the facts of one count in the words of a language. */
export class Say {
  readonly #words: Words;
  readonly #names: Pick<Names, "title">;
  readonly #paper: BallotPaper;
  readonly #table: OptionsTable;

  constructor(words: Words, { names, paper, table }: { names: Pick<Names, "title">; paper: BallotPaper; table: OptionsTable }) {
    this.#words = words;
    this.#names = names;
    this.#paper = paper;
    this.#table = table;
  }

  /** Votes of a count in stages, from its units. */
  votes(units: number): string {
    const { decimals } = this.#table.kind === "stv" || this.#table.kind === "runoff" ? this.#table : { decimals: 0 };
    return this.#words.numbers.decimal(sayVotes(units, decimals));
  }

  sum(of: SumOf, n: number): string {
    const { sums } = this.#words.counting;
    return of === "thousandths" ? sums.thousandths(this.weight(n)) : sums[of](n);
  }

  /** A weight in thousandths of a vote. */
  weight(thousandths: number): string {
    return this.#words.numbers.decimal(sayVotes(thousandths, 3));
  }

  money(amount: number): string {
    const { budget } = this.#paper;
    return budget === null ? this.#words.numbers.whole(amount) : sayMoney({ ...budget, amount }, this.#words.numbers.whole);
  }

  /** A part of what something costs; where there is no budget, of a place. */
  part({ n, d }: Rational): string {
    const { budget } = this.#paper;
    if (budget === null) return this.#words.numbers.decimal(sayDecimal({ n, d }, PLACES));
    return `${this.#words.numbers.decimal(sayDecimal({ n, d: d * 100n }, CENTS))} ${budget.currency}`;
  }

  grade(grade: number): string {
    return grade < 0 ? this.#words.countTables.table.noGrade : gradeOf(this.#paper, grade);
  }

  reason(option: number, reason: Reason): string {
    const { reasons, settledBy } = this.#words.counting;
    const own = this.#names.title(option);
    const { title } = this.#names;
    switch (reason.kind) {
      case "ahead":
        return reasons.ahead(own, this.sum(reason.of, reason.sum), title(reason.next.option), this.sum(reason.of, reason.next.n));
      case "behind":
        return reasons.behind(own, this.sum(reason.of, reason.sum), title(reason.last.option), this.sum(reason.of, reason.last.n));
      case "quota":
      case "remaining":
      case "unreachable":
        return reasons[reason.kind](own, reason.stage, this.votes(reason.votes), this.votes(reason.quota));
      case "even":
        return reasons.even(own, reason.stage, this.votes(reason.votes), title(reason.other), settledBy[reason.by]);
      case "excluded": {
        const { stage, next, by } = reason;
        const votes = this.votes(reason.votes);
        if (next === null) return reasons.excluded.last(own, stage, votes);
        if (by !== null && next.n !== reason.votes)
          return reasons.excluded.close(own, stage, votes, title(next.option), this.votes(next.n), settledBy[by]);
        if (by !== null) return reasons.excluded.tie(own, stage, votes, title(next.option), settledBy[by]);
        return reasons.excluded.fewest(own, stage, votes, title(next.option), this.votes(next.n));
      }
      case "barred":
        return reasons.barred(own, reason.stage);
      case "places filled":
        return reasons["places filled"](own, reason.stage, this.votes(reason.votes), title(reason.last.option), this.votes(reason.last.n));
      case "beats all":
        return reasons["beats all"](own, title(reason.closest.other), reason.closest.more, reason.closest.fewer);
      case "first despite":
        return reasons["first despite"](
          own,
          reason.lost.map(({ other }) => title(other)),
        );
      case "grade":
        return reasons.grade(own, this.grade(reason.grade), reason.atLeast, reason.papers);
      case "below first":
        return this.comparison(reason.first, option, reason.comparison);
      case "dropped":
        return reasons.dropped[reason.why](own, reason.preferred, reason.against);
      case "run-off won":
      case "run-off lost":
        return reasons[reason.kind](own, title(reason.other), reason.preferred, reason.against, reason.noPreference);
      case "not in the run-off":
        return reasons["not in the run-off"](own, this.sum("points", reason.sum), title(reason.last.option), this.sum("points", reason.last.n));
      case "nobody chose it":
        return reasons["nobody chose it"];
      case "it fitted":
      case "did not fit":
        return reasons[reason.kind](this.#chosen(reason.votes), this.money(reason.cost), this.money(reason.left));
      case "after the end":
        return reasons["after the end"](this.#chosen(reason.votes));
      case "paid together":
        return reasons["paid together"](reason.supporters, this.part(reason.price), reason.short);
      case "lacking":
        return reasons.lacking(reason.supporters, this.part(reason.missing));
      case "load":
        return reasons.load(reason.step, this.part(reason.load));
      case "too heavy":
        return reasons["too heavy"](this.part(reason.load));
    }
  }

  comparison(above: number, below: number, comparison: Comparison): string {
    const { comparisons, reasons, settledBy } = this.#words.counting;
    const [first, second] = [this.#names.title(above), this.#names.title(below)];
    switch (comparison.kind) {
      case "more":
        return comparisons.more(first, this.sum(comparison.of, comparison.above), second, this.sum(comparison.of, comparison.below));
      case "straight":
        return comparisons.straight(first, second, comparison.more, comparison.fewer);
      case "by chains":
        return comparisons["by chains"](first, second, comparison.more, comparison.fewer, comparison.forth.wins, comparison.back.wins);
      case "by kept duels":
        return comparisons["by kept duels"](first, second, comparison.more, comparison.fewer, comparison.through.map(this.#names.title));
      case "smaller defeat":
        return comparisons["smaller defeat"][comparison.as](first, comparison.above, second, comparison.below);
      case "more duels":
        return comparisons["more duels"](
          first,
          comparison.above.wins,
          comparison.above.losses,
          second,
          comparison.below.wins,
          comparison.below.losses,
        );
      case "other dropped":
        return reasons.dropped[comparison.why](second, comparison.preferred, comparison.against);
      case "better grade":
        return comparisons["better grade"](first, this.grade(comparison.above), second, this.grade(comparison.below));
      case "better after taking off":
        return comparisons["better after taking off"](first, this.grade(comparison.above), second, this.grade(comparison.below), comparison.off);
      case "elected before":
        return comparisons["elected before"][comparison.then](first, comparison.stage, second, comparison.at);
      case "more at stage": {
        const how = comparison.left ? "leaves" : "stays";
        return comparisons["more at stage"][how](comparison.stage, first, this.votes(comparison.above), second, this.votes(comparison.below));
      }
      case "run-off":
        return reasons["run-off won"](first, second, comparison.preferred, comparison.against, comparison.noPreference);
      case "equal":
        return comparisons.equal(first, second, settledBy[comparison.by]);
      case "each by itself":
        return comparisons["each by itself"];
    }
  }

  #chosen(votes: number): string {
    const { sums } = this.#words.counting;
    return this.#table.kind === "greedy" && this.#table.of === "points" ? sums.points(votes) : sums.votes(votes);
  }
}
