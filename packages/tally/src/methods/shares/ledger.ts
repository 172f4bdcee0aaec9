import type { Rational } from "../../rational.js";
import type { Purse } from "./purse.js";

/** Purses of several voters together, in whole numbers: so many shares less so many times the price of each purchase. */
export class Purses {
  shares = 0;
  readonly paid: number[] = [];

  add(purse: Purse, voters: number): void {
    if (purse.emptied) return;
    this.shares += voters;
    for (let at: Purse | null = purse; at !== null && at.since > 0; at = at.before) this.paid[at.since - 1] = (this.paid[at.since - 1] ?? 0) + voters;
  }
}

/** What is to be paid: a cost less what some have, by so many in equal parts. */
export interface Bill {
  readonly cost: number;
  readonly less: Purses;
  readonly payers: number;
}

/**
 * The exact amounts of a count. Each price is the cost less what is in some purses, by a number of payers, and what is in a purse is the share less earlier prices:
 * whole numbers over one denominator, the payers of all purchases multiplied. It is brought up to date only when it is asked, since estimates answer most questions.
 */
export class Ledger {
  readonly #bill: (at: number) => Bill | null;
  readonly #prices: bigint[] = [];
  #share: bigint;
  #denominator: bigint;

  /** `bill`: that of each purchase, counted from 0; null where there is none yet. */
  constructor(share: Rational, bill: (at: number) => Bill | null) {
    this.#share = share.n;
    this.#denominator = share.d;
    this.#bill = bill;
  }

  /** What each payer of a bill pays, in `parts` equal parts. */
  part({ cost, less, payers }: Bill, parts = 1): Rational {
    const d = BigInt(payers) * BigInt(parts);
    if (less.shares === 0) return { n: BigInt(cost), d };
    for (let next = this.#bill(this.#prices.length); next !== null; next = this.#bill(this.#prices.length)) this.#enter(next);
    return { n: this.#numerator(cost, less), d: this.#denominator * d };
  }

  /** What somebody has. */
  has(purse: Purse): Rational {
    const purses = new Purses();
    purses.add(purse, 1);
    const { n, d } = this.part({ cost: 0, less: purses, payers: 1 });
    return { n: -n, d };
  }

  #enter({ cost, less, payers }: Bill): void {
    const n = this.#numerator(cost, less);
    const by = BigInt(payers);
    this.#share *= by;
    this.#denominator *= by;
    for (const [at, price] of this.#prices.entries()) this.#prices[at] = price * by;
    this.#prices.push(n);
  }

  #numerator(cost: number, { shares, paid }: Purses): bigint {
    let n = BigInt(cost) * this.#denominator - BigInt(shares) * this.#share;
    for (const [at, times] of paid.entries()) if (times > 0) n += BigInt(times) * (this.#prices[at] ?? 0n);
    return n;
  }
}
