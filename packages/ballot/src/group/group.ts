/** The names under which elections refer to their group; the parameters are fixed. */
export type GroupName = "Ed25519" | "BELENIOS-2048" | "RFC-3526-2048";

declare const brand: unique symbol;

/** An element of a group, written multiplicatively. What is inside is the group's own affair. */
export interface Element {
  readonly [brand]: GroupName;
}

/**
 * A cyclic group of prime order in which discrete logarithms are hard. Everything in this package is written with these few operations.
 * Exponents are whole numbers from 0 to order − 1.
 */
export interface Group {
  readonly name: GroupName;
  /** q, the number of elements. */
  readonly order: bigint;
  /** g. */
  readonly generator: Element;
  readonly neutral: Element;
  /** How many whole numbers of 0 to 255 one element can carry; 0 when it carries none. */
  readonly capacity: number;

  multiply(a: Element, b: Element): Element;
  inverse(a: Element): Element;
  equal(a: Element, b: Element): boolean;

  /** base^exponent where the exponent is secret: as far as the platform allows, the time taken doesn't depend on it. */
  secretPower(base: Element, exponent: bigint): Element;
  /** base^exponent where everybody may know the exponent. */
  power(base: Element, exponent: bigint): Element;
  /** ∏ bases[i]^exponents[i], all of it public. */
  productOfPowers(bases: readonly Element[], exponents: readonly bigint[]): Element;
  /**
   * base^exponents[i] for each i, or null when the base is no member of the group: one chain of squarings serves them all and the test of membership.
   * All of it public.
   */
  powersOfMember(base: Element, exponents: readonly bigint[]): Element[] | null;
  /** The same element, ready to be raised to many powers. */
  prepared(base: Element): Element;

  /** The element of a text that may come from an attacker; null unless the text is the only one that `write` gives. It may lie outside the group: ask `isMember`. */
  decode(text: string): Element | null;
  isMember(element: Element): boolean;
  /** The one text of an element. */
  write(element: Element): string;
  /** The texts of many, at less than their cost one by one. */
  writeAll(elements: readonly Element[]): string[];
  /** The order in which ciphertexts are listed before the first shuffle. */
  compare(a: Element, b: Element): number;

  /** The i-th of the generators whose logarithms nobody knows (i ≥ −1), by hashing. */
  independentGenerator(i: number): Element;

  /** The element that carries these whole numbers (0 to 255, at most `capacity`); the one that every program chooses. */
  encode(numbers: readonly number[]): Element;
  /** The `length` numbers that an element carries, and whether it is the element that `encode` chooses for them. */
  numbersIn(element: Element, length: number): { readonly numbers: number[]; readonly regular: boolean };
}

/** a / b. */
export function quotient(group: Group, a: Element, b: Element): Element {
  return group.multiply(a, group.inverse(b));
}

/** The element of a text, if it is one of this group; null for anything else, however it is wrong. */
export function readMember(group: Group, text: string): Element | null {
  const element = group.decode(text);
  return element !== null && group.isMember(element) ? element : null;
}
