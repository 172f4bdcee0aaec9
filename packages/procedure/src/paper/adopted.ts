import type { OptionsCount } from "@folkmoot/tally";

/** Which options a paper adopts, by their places on it, and why each of the others is not. */
export interface Adopted {
  /** Best first. */
  readonly adopted: readonly number[];
  readonly lost: ReadonlyMap<number, Lost>;
  /** Equals between which the lot has decided. */
  readonly lots: readonly (readonly number[])[];
}

/** Why an option that was carried by itself is not adopted. */
export type Lost =
  | { readonly kind: "behind none" } // “none of these” has come before it
  | { readonly kind: "contradicts"; readonly other: number } // one that has more support
  | { readonly kind: "neither"; readonly other: number } // both were carried, and the text wants neither then
  | { readonly kind: "no place"; readonly most: number }
  | { readonly kind: "lot"; readonly among: readonly number[] }
  | { readonly kind: "no money"; readonly left: number };

export interface Choosing {
  /** Counts again what may be bought; null where there is no budget. */
  readonly buy: ((among: readonly number[]) => OptionsCount) | null;
  readonly none: number | null;
  readonly most: number | null;
  readonly contradict: (a: number, b: number) => boolean;
  readonly contradictions: "the one with more support" | "neither";
}

/**
 * From what was carried, in the order of the method: as many as there are places, or as the money buys. Of two chosen that contradict each other the one that
 * comes first stays, or neither, as the text says, and the place or the money goes to the next. What comes after “none of these” is not adopted. Equals of which
 * not all have a place are settled by the lot of the paper.
 */
export function adopt(count: OptionsCount, carried: readonly number[], choosing: Choosing): Adopted {
  const lost = new Map<number, Lost>();
  for (const option of behindNone(count, choosing.none)) if (carried.includes(option)) lost.set(option, { kind: "behind none" });
  for (;;) {
    const left = count.line.filter((option) => carried.includes(option) && !lost.has(option));
    const chosen = choosing.buy === null ? byPlaces(count, left, choosing.most) : byMoney(choosing.buy(left), left, choosing.most);
    const clashing = clashes(
      count.line.filter((option) => chosen.adopted.includes(option)),
      choosing,
    );
    if (clashing.size === 0) return { ...chosen, lost: new Map([...lost, ...chosen.lost]), lots: [...chosen.lots, ...lotsBetween(count, lost)] };
    for (const [option, why] of clashing) lost.set(option, why);
  }
}

function behindNone({ order }: OptionsCount, none: number | null): readonly number[] {
  const at = order.findIndex((group) => none !== null && group.includes(none));
  return at === -1 ? [] : order.slice(at + 1).flat();
}

function byPlaces(count: OptionsCount, left: readonly number[], most: number | null): Adopted {
  const adopted = left.slice(0, most ?? left.length);
  const last = adopted.at(-1);
  const equals = (count.order.find((group) => last !== undefined && group.includes(last)) ?? []).filter((option) => left.includes(option));
  const among = left.filter((option) => equals.includes(option));
  const isDrawn = among.some((option) => !adopted.includes(option));
  const lost = left
    .filter((option) => !adopted.includes(option))
    .map((option): [number, Lost] => [option, isDrawn && among.includes(option) ? { kind: "lot", among } : { kind: "no place", most: most ?? 0 }]);
  return { adopted, lost: new Map(lost), lots: isDrawn ? [among] : [] };
}

function byMoney({ funded, ties }: OptionsCount, left: readonly number[], most: number | null): Adopted {
  const adopted = (funded?.options ?? []).slice(0, most ?? left.length);
  const lots = ties
    .filter(({ by, question }) => by === "declared order" && question === "winner")
    .map(({ among }) => among)
    .filter((among) => among.some((option) => adopted.includes(option)) && among.some((option) => !adopted.includes(option)));
  const lost = left
    .filter((option) => !adopted.includes(option))
    .map((option): [number, Lost] => {
      if (most !== null && funded?.options.includes(option) === true) return [option, { kind: "no place", most }];
      const among = lots.find((each) => each.includes(option));
      return [option, among === undefined ? { kind: "no money", left: funded?.left ?? 0 } : { kind: "lot", among }];
    });
  return { adopted, lost: new Map(lost), lots };
}

/** Those of the chosen, best first, that have to go since they contradict another of them. */
function clashes(chosen: readonly number[], { contradict, contradictions }: Choosing): Map<number, Lost> {
  const out = new Map<number, Lost>();
  const kept: number[] = [];
  for (const option of chosen) {
    const other = (contradictions === "neither" ? chosen : kept).find((each) => each !== option && contradict(each, option));
    if (other === undefined) kept.push(option);
    else out.set(option, { kind: contradictions === "neither" ? "neither" : "contradicts", other });
  }
  return out;
}

/** Two that contradict each other and had equal support: the lot has said which of them stays. */
function lotsBetween({ order }: OptionsCount, lost: ReadonlyMap<number, Lost>): (readonly number[])[] {
  return [...lost].flatMap(([option, why]) => {
    const equal = why.kind === "contradicts" && order.some((group) => group.includes(option) && group.includes(why.other));
    return equal ? [[why.other, option]] : [];
  });
}
