import type { OptionsCount, Tie } from "@folkmoot/tally";

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
  | { readonly kind: "no support" } // no paper was for it, and so the method gives it nothing
  | { readonly kind: "no place"; readonly most: number }
  | { readonly kind: "lot"; readonly among: readonly number[] }
  | { readonly kind: "no money"; readonly left: number };

export interface Choosing {
  /** Counts again among some of the options; null where the method puts all of them into an order that no other can change. */
  readonly recount: ((among: readonly number[]) => OptionsCount) | null;
  readonly none: number | null;
  readonly most: number | null;
  readonly contradict: (a: number, b: number) => boolean;
  readonly contradictions: "the one with more support" | "neither";
}

/**
 * From what was carried: in the order of the method as many as there are places; or those to whom the method gives the places; or what the money buys. Of two
 * chosen that contradict each other the one that comes first stays, or neither, as the text says, and the place or the money goes to the next. What comes after
 * “none of these” is not adopted. Equals of which not all have a place are settled by the lot of the paper. The count is the one that decided.
 */
export function adopt(whole: OptionsCount, carried: readonly number[], choosing: Choosing): Adopted & { readonly count: OptionsCount } {
  const clashed = new Map<number, Lost>();
  for (;;) {
    const left = carried.filter((option) => !clashed.has(option));
    const count = choosing.recount?.(left) ?? whole;
    const behind = new Set(behindNone(count, choosing.none));
    const chosen = chosenOf(
      count,
      count.line.filter((option) => left.includes(option) && !behind.has(option)),
      choosing.most,
    );
    const clashing = clashes(
      count.line.filter((option) => chosen.adopted.includes(option)),
      choosing,
    );
    if (clashing.size === 0) {
      const afterNone = left.filter((option) => behind.has(option)).map((option): [number, Lost] => [option, { kind: "behind none" }]);
      const lost = new Map([...afterNone, ...clashed, ...chosen.lost]);
      return { adopted: chosen.adopted, lost, lots: [...chosen.lots, ...lotsBetween(count, clashed)], count };
    }
    for (const [option, why] of clashing) clashed.set(option, why);
  }
}

function behindNone({ order }: OptionsCount, none: number | null): readonly number[] {
  const at = order.findIndex((group) => none !== null && group.includes(none));
  return at === -1 ? [] : order.slice(at + 1).flat();
}

function chosenOf(count: OptionsCount, left: readonly number[], most: number | null): Adopted {
  if (count.funded !== null) return byMoney(count, left, most);
  return count.winners === null ? byOrder(count, left, most) : byPlaces(count, left, { winners: count.winners, most: most ?? left.length });
}

function byOrder(count: OptionsCount, left: readonly number[], most: number | null): Adopted {
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

/** The method has given the places. Of a lot it says who was drawn: as a winner, or to leave the count, which is the first of those who were equal. */
function byPlaces(count: OptionsCount, left: readonly number[], { winners, most }: { winners: readonly number[]; most: number }): Adopted {
  const adopted = winners.filter((option) => left.includes(option));
  const lots = count.ties.filter((tie) => isLot(tie) && tie.question !== "surplus" && decides(tie.among, adopted));
  const lost = left
    .filter((option) => !adopted.includes(option))
    .map((option): [number, Lost] => {
      if (isUnwanted(count, option)) return [option, { kind: "no support" }];
      const lot = lots.find(({ question, among }) => (question === "exclusion" ? among[0] === option : among.includes(option)));
      return [option, lot === undefined ? { kind: "no place", most } : { kind: "lot", among: lot.among }];
    });
  return { adopted, lost: new Map(lost), lots: lots.map(({ question, among }) => (question === "exclusion" ? among.toReversed() : among)) };
}

function byMoney(count: OptionsCount, left: readonly number[], most: number | null): Adopted {
  const { funded, ties } = count;
  const adopted = (funded?.options ?? []).slice(0, most ?? left.length);
  const lots = ties.filter((tie) => isLot(tie) && tie.question === "winner" && decides(tie.among, adopted)).map(({ among }) => among);
  const lost = left
    .filter((option) => !adopted.includes(option))
    .map((option): [number, Lost] => {
      if (isUnwanted(count, option)) return [option, { kind: "no support" }];
      if (most !== null && funded?.options.includes(option) === true) return [option, { kind: "no place", most }];
      const among = lots.find((each) => each.includes(option));
      return [option, among === undefined ? { kind: "no money", left: funded?.left ?? 0 } : { kind: "lot", among }];
    });
  return { adopted, lost: new Map(lost), lots };
}

function isLot({ by }: Tie): boolean {
  return by === "declared order" || by === "public numbers";
}

/** Whether some of the equals are adopted and others not. */
function decides(among: readonly number[], adopted: readonly number[]): boolean {
  return among.some((option) => adopted.includes(option)) && among.some((option) => !adopted.includes(option));
}

function isUnwanted({ support }: OptionsCount, option: number): boolean {
  return support[option]?.for === 0;
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
