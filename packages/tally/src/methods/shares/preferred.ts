import { byDeclaredOrder, type Tie } from "../../tie.js";
import type { EqualSharesRule } from "../equal-shares.js";

interface Among extends Pick<EqualSharesRule, "tieOrder" | "equals"> {
  readonly votes: readonly number[];
  readonly stage: number;
}

/** Which of several equally cheap projects is bought, and by what: the cheaper one, then more votes, then the declared order; or the declared order alone. */
export function preferred<Offer extends { option: number; cost: number }>(
  best: readonly Offer[],
  { votes, stage, tieOrder, equals }: Among,
): { chosen: Offer; tie: Tie | null } {
  if (best.length === 1 && best[0] !== undefined) return { chosen: best[0], tie: null };
  const lowest = Math.min(...best.map(({ cost }) => cost));
  const cheap = equals === "declared order" ? best : best.filter(({ cost }) => cost === lowest);
  const most = Math.max(...cheap.map(({ option }) => votes[option] ?? 0));
  const liked = equals === "declared order" ? best : cheap.filter(({ option }) => votes[option] === most);
  const [first] = liked.length === 1 ? liked.map(numberOf) : byDeclaredOrder(liked.map(numberOf), tieOrder);
  const chosen = liked.find(({ option }) => option === first);
  if (chosen === undefined) throw new RangeError("nothing to choose among");
  const others = best.map(numberOf).filter((option) => option !== chosen.option);
  const by = cheap.length === 1 ? "lowest cost" : liked.length === 1 ? "most votes" : "declared order";
  return { chosen, tie: { stage, question: "winner", among: [chosen.option, ...byDeclaredOrder(others, tieOrder)], by } };
}

const numberOf = ({ option }: { option: number }): number => option;
