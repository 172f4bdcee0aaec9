import type { OptionsTable } from "@folkmoot/tally";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { warningInWords } from "../../../platform/report/in-words.js";
import { wordsOf } from "../../../languages/index.js";
import type { MotionView } from "../../motions/index.js";
import { paperResultOf } from "../paper/result.js";
import type { Asked } from "./compare-form.js";
import { comparedIn, inOrderOf } from "./explained.js";
import { tiesInWords, whyInWords } from "./in-words.js";
import { titlesOn } from "./names.js";
import { Say } from "./say.js";

/** A count as programs are told it: the numbers of its method, and the same sentences that stand on the page. */
export interface ToldCount {
  readonly method: string;
  readonly clause: string | null;
  readonly papers: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly entitled: number;
  readonly closedAt: string;
  /** In the order of the paper. */
  readonly options: readonly {
    /** Within its motion; 0 is the motion's own text. */
    readonly number: number;
    readonly title: string;
    readonly for: number;
    readonly against: number;
    readonly abstain: number;
    readonly rank: number;
    readonly adopted: boolean;
    readonly why: string;
  }[];
  /** Places on the paper, best first. */
  readonly order: readonly number[];
  readonly comparison: { readonly above: number; readonly below: number; readonly said: string } | null;
  readonly ties: readonly string[];
  readonly warnings: readonly string[];
  readonly table: OptionsTable;
}

/** The count of a closed vote on a paper with several options; null of every other vote, and before it has closed. */
export async function toldCount(
  services: Services,
  { organisation, language }: Pick<Viewer, "organisation" | "language">,
  { view, stage, asked }: { view: MotionView; stage: string; asked: Asked | null },
): Promise<ToldCount | null> {
  const counted = await paperResultOf(services, organisation.id, { view, stage });
  if (counted === null) return null;
  const { on, result, entitled, closedAt } = counted;
  const { paper, table, count } = result;
  const words = wordsOf(language);
  const names = { title: titlesOn(on, words) };
  const say = new Say(words, { names, paper, table });
  const order = inOrderOf(result);
  return {
    method: paper.method,
    clause: paper.rule.clause,
    papers: count,
    entitled,
    closedAt,
    options: result.options.map(({ count: stance, rank, why }, index) => ({
      number: on.lines[index]?.row?.number ?? 0,
      title: names.title(index),
      ...stance,
      rank,
      adopted: why.kind === "adopted",
      why: whyInWords({ result, names, say }, index, language),
    })),
    order,
    comparison: asked === null || !order.includes(asked.one) || !order.includes(asked.other) ? null : compared(asked),
    ties: tiesInWords({ result, names }, words).said,
    warnings: result.warnings.map((warning) => warningInWords(warning, names.title, words)),
    table,
  };

  function compared({ one, other }: Asked): ToldCount["comparison"] {
    if (one === other) return null;
    const { above, below, comparison } = comparedIn(result, one, other);
    const verdict = words.counting.compare.above(names.title(above), names.title(below));
    return { above, below, said: `${verdict} ${say.comparison(above, below, comparison)}` };
  }
}
