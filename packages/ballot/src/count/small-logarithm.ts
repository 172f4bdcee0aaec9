import type { Element, Group } from "../group/group.js";

/** Up to so many, one step after the other is quicker than tables. */
const FEW = 64n;

/** The exponent from 0 to `most` of which an element is the power of g; null when there is none (Shanks: about 2·√most steps). */
export function logarithmBelow(group: Group, element: Element, most: bigint): bigint | null {
  const { generator } = group;
  if (most <= FEW) {
    let power = group.neutral;
    for (let n = 0n; n <= most; n++) {
      if (group.equal(power, element)) return n;
      power = group.multiply(power, generator);
    }
    return null;
  }
  const { small, stride, steps } = tableFor(group, most);
  const back = group.inverse(group.power(generator, stride));
  let rest = element;
  for (let step = 0n; step <= steps; step++) {
    const found = small.get(group.write(rest));
    if (found !== undefined) {
      const n = step * stride + found;
      return n <= most ? n : null;
    }
    rest = group.multiply(rest, back);
  }
  return null;
}

interface Table {
  readonly small: ReadonlyMap<string, bigint>;
  readonly stride: bigint;
  readonly steps: bigint;
}

/** The table of the last group and bound: all questions of an election have the same. */
let last: { readonly group: Group; readonly most: bigint; readonly table: Table } | null = null;

function tableFor(group: Group, most: bigint): Table {
  if (last?.group === group && last.most === most) return last.table;
  const stride = squareRoot(most) + 1n;
  const elements: Element[] = [];
  let power = group.neutral;
  for (let n = 0n; n < stride; n++) {
    elements.push(power);
    power = group.multiply(power, group.generator);
  }
  const small = new Map(group.writeAll(elements).map((text, n) => [text, BigInt(n)]));
  const table = { small, stride, steps: most / stride };
  last = { group, most, table };
  return table;
}

/** ⌊√n⌋. */
function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let guess = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (guess + n / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
