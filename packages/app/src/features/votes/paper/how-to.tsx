import type { JSX } from "preact";
import { useLanguage, useWords } from "../../../ui/index.js";
import { sayMoney } from "../../motions/index.js";
import { gradesOf } from "./grades.js";
import type { OnPaper } from "./lines.js";
import { gradeOf } from "./said.js";

/** How this kind of paper is filled in, with what its method allows. */
export function HowTo({ paper }: { paper: OnPaper["paper"] }): JSX.Element {
  const { ballot } = useWords();
  const { kind, ticks, strict, scale } = paper;
  if (ticks !== null) return <>{ticks === 1 ? ballot.howOne : ballot.howFew(ticks)}</>;
  if (strict) return <>{ballot.howStrict}</>;
  if (scale === null) return <>{ballot.how[kind]}</>;
  return (
    <>
      {ballot.how[kind]} {ballot.scale(gradeOf(paper, gradesOf(paper)[0] ?? 0), gradeOf(paper, 0))}
    </>
  );
}

/** How many of them will be chosen, for whom places are kept, and that nothing has to be. */
export function WhatIsWanted({ on: { paper, lines } }: { on: OnPaper }): JSX.Element {
  const { ballot } = useWords();
  const { most, fate, reserved } = paper;
  const titles = (places: readonly number[]): string[] => places.flatMap((place) => lines[place]?.title ?? []);
  return (
    <p>
      {most === null ? "" : `${fate === "elected" ? ballot.places(most) : ballot.most(most)} `}
      {reserved.map((kept) => `${ballot.kept(kept, titles(kept.candidates))} `)}
      {ballot.blank}
    </p>
  );
}

/** What there is to give, always in sight; with a script (islands/ballot-sum) what is left of it. */
export function Left({ paper }: { paper: OnPaper["paper"] }): JSX.Element | null {
  const { ballot, numbers } = useWords();
  const language = useLanguage();
  const { budget, points } = paper;
  const money = paper.kind === "budget" ? budget : null;
  const total = money?.amount ?? points;
  if (total === null) return null;
  const words = money === null ? ballot.left.points : ballot.left.money(money.currency);
  return (
    <output
      class="paper__left"
      data-ballot-sum={total}
      data-unit={money === null ? 1 : SMALLER_UNITS}
      data-language={language}
      data-left={words.left}
      data-over={words.over}
    >
      {money === null ? ballot.pointsAre(total) : ballot.budgetIs(sayMoney(money, numbers.whole))}
    </output>
  );
}

const SMALLER_UNITS = 100;
