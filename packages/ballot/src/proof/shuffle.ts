import { hashToExponent, sha256Hex } from "../encoding/hash.js";
import { randomExponent, type Randomness } from "../encoding/random.js";
import { exponent, list, member, tuple, type Shape } from "../encoding/shape.js";
import { utf8 } from "../encoding/text.js";
import type { Ciphertext } from "../vote/ciphertext.js";
import { quotient, type Element, type Group } from "../group/group.js";
import { mod } from "../group/modular.js";

/**
 * A proof that two lists of ciphertexts hold the same plaintexts (Terelius and Wikström, as in CHVote and Belenios, after Haenni, Locher, Koenig and Dubuis,
 * "Pseudo-Code Algorithms for Verifiable Re-Encryption Mix-Nets"). The names are those of the specification; lists begin at 0.
 */
export interface ShuffleProof {
  readonly t1: Element;
  readonly t2: Element;
  readonly t3: Element;
  readonly t4: readonly [Element, Element];
  /** t̂. */
  readonly tHat: readonly Element[];
  readonly s1: bigint;
  readonly s2: bigint;
  readonly s3: bigint;
  readonly s4: bigint;
  /** ŝ. */
  readonly sHat: readonly bigint[];
  /** s′. */
  readonly sPrime: readonly bigint[];
  /** The commitment to the order. */
  readonly c: readonly Element[];
  /** ĉ, the chain that shows that the challenges were permuted. */
  readonly cHat: readonly Element[];
}

/** What is proved: that `after` holds what `before` holds, encrypted for `key`, in the election whose fingerprint is `context`. */
export interface ShuffleStatement {
  readonly key: Element;
  readonly context: string;
  readonly before: readonly Ciphertext[];
  readonly after: readonly Ciphertext[];
}

export interface ShuffleSecrets {
  /** ψ: after[i] is before[order[i]], encrypted anew. */
  readonly order: readonly number[];
  /** By which exponent before[k] was encrypted anew. */
  readonly secrets: readonly bigint[];
  readonly random: Randomness;
}

export function proveShuffle(group: Group, statement: ShuffleStatement, { order, secrets, random }: ShuffleSecrets): ShuffleProof {
  const { key, after } = statement;
  const { order: q, generator: g } = group;
  const length = order.length;
  const some = () => randomExponent(group, random);
  const several = () => order.map(some);
  const power = (base: Element, e: bigint) => group.secretPower(base, e);
  const h = group.prepared(group.independentGenerator(-1));
  const generators = order.map((_, i) => group.independentGenerator(i));

  const r = several(); // r[k] hides where ballot k went
  const c: Element[] = [];
  for (const [i, k] of order.entries()) c[k] = group.multiply(power(g, r[k] ?? 0n), generators[i] as Element);
  const texts = textsOf(group, statement, c);
  const u = challengesOf(group, statement.context, { texts, length });
  const uPrime = order.map((k) => u[k] ?? 0n);

  const rHat = several();
  const wHat = several();
  const wPrime = several();
  const [w1, w2, w3, w4] = [some(), some(), some(), some()];
  const cHat: Element[] = [];
  const tHat: Element[] = [];
  // ĉ_i = g^ρ_i · h^υ_i with exponents that are known, so that each is a product of powers of two bases with tables.
  let [rho, upsilon] = [0n, 1n];
  for (let i = 0; i < length; i++) {
    tHat.push(group.multiply(power(g, mod((wHat[i] ?? 0n) + rho * (wPrime[i] ?? 0n), q)), power(h, mod(upsilon * (wPrime[i] ?? 0n), q))));
    rho = mod((rHat[i] ?? 0n) + rho * (uPrime[i] ?? 0n), q);
    upsilon = mod(upsilon * (uPrime[i] ?? 0n), q);
    cHat.push(group.multiply(power(g, rho), power(h, upsilon)));
  }
  const t1 = power(g, w1);
  const t2 = power(g, w2);
  const t3 = group.multiply(power(g, w3), group.productOfPowers(generators, wPrime));
  const t4 = [
    group.multiply(group.inverse(power(key, w4)), betas(group, after, wPrime)),
    group.multiply(group.inverse(power(g, w4)), alphas(group, after, wPrime)),
  ] as const;

  const challenge = challengeOf(group, statement, { texts, commitments: [t1, t2, t3, ...t4], tHat, cHat });
  const sum = (terms: readonly bigint[]) => terms.reduce((all, each) => all + each, 0n);
  // v_i is the product of the challenges after place i.
  const v: bigint[] = [];
  let product = 1n;
  for (let i = length - 1; i >= 0; i--) {
    v[i] = product;
    product = mod(product * (uPrime[i] ?? 0n), q);
  }
  const answer = (w: bigint, terms: readonly bigint[]) => mod(w + challenge * sum(terms), q);
  return {
    t1,
    t2,
    t3,
    t4,
    tHat,
    s1: answer(w1, r),
    s2: answer(
      w2,
      rHat.map((each, i) => each * (v[i] ?? 0n)),
    ),
    s3: answer(
      w3,
      r.map((each, k) => each * (u[k] ?? 0n)),
    ),
    s4: answer(
      w4,
      secrets.map((each, k) => each * (u[k] ?? 0n)),
    ),
    sHat: wHat.map((each, i) => answer(each, [rHat[i] ?? 0n])),
    sPrime: wPrime.map((each, i) => answer(each, [uPrime[i] ?? 0n])),
    c,
    cHat,
  };
}

/** Whether the proof holds. All its elements, and those of both lists, are members of the group. */
export function checkShuffleProof(group: Group, statement: ShuffleStatement, proof: ShuffleProof): boolean {
  const { key, before, after } = statement;
  const { order: q, generator: g } = group;
  const { t1, t2, t3, t4, tHat, s1, s2, s3, s4, sHat, sPrime, c, cHat } = proof;
  const length = before.length;
  if (![after, tHat, sHat, sPrime, c, cHat].every((each) => each.length === length)) return false;
  const h = group.prepared(group.independentGenerator(-1));
  const generators = before.map((_, i) => group.independentGenerator(i));
  const texts = textsOf(group, statement, c);
  const u = challengesOf(group, statement.context, { texts, length });
  const challenge = challengeOf(group, statement, { texts, commitments: [t1, t2, t3, ...t4], tHat, cHat });

  const minus = mod(-challenge, q);
  const product = (elements: readonly Element[]) => elements.reduce((all, each) => group.multiply(all, each), group.neutral);
  const cBar = quotient(group, product(c), product(generators));
  const uProduct = u.reduce((all, each) => mod(all * each, q), 1n);
  const cLast = quotient(group, cHat[length - 1] ?? h, group.power(h, uProduct));
  const powersOf = (exponents: readonly bigint[]) => exponents.map((each) => mod(each * minus, q));
  const chained = before.every((_, i) => {
    const previous = cHat[i - 1] ?? h;
    const expected = group.productOfPowers([cHat[i] as Element, g, previous], [minus, sHat[i] ?? 0n, sPrime[i] ?? 0n]);
    return group.equal(expected, tHat[i] as Element);
  });
  return (
    chained &&
    group.equal(t1, group.productOfPowers([cBar, g], [minus, s1])) &&
    group.equal(t2, group.productOfPowers([cLast, g], [minus, s2])) &&
    group.equal(t3, group.productOfPowers([...c, g, ...generators], [...powersOf(u), s3, ...sPrime])) &&
    group.equal(t4[0], group.productOfPowers([...before, ...after].map(({ beta }) => beta).concat(key), [...powersOf(u), ...sPrime, mod(-s4, q)])) &&
    group.equal(t4[1], group.productOfPowers([...before, ...after].map(({ alpha }) => alpha).concat(g), [...powersOf(u), ...sPrime, mod(-s4, q)]))
  );
}

export function shuffleProofShape(group: Group): Shape<ShuffleProof> {
  const [e, x] = [member(group), exponent(group)];
  const shape = tuple(tuple(e, e, e, tuple(e, e), list(e)), tuple(x, x, x, x, list(x), list(x)), list(e), list(e));
  return (value, place) => {
    const [[t1, t2, t3, t4, tHat], [s1, s2, s3, s4, sHat, sPrime], c, cHat] = shape(value, place);
    return { t1, t2, t3, t4, tHat, s1, s2, s3, s4, sHat, sPrime, c, cHat };
  };
}

export function writeShuffleProof(group: Group, { t1, t2, t3, t4, tHat, s1, s2, s3, s4, sHat, sPrime, c, cHat }: ShuffleProof): object {
  const elements = (all: readonly Element[]) => group.writeAll(all);
  const [one, two, three, ...four] = elements([t1, t2, t3, ...t4]);
  return [
    [one, two, three, four, elements(tHat)],
    [...[s1, s2, s3, s4].map(String), sHat.map(String), sPrime.map(String)],
    elements(c),
    elements(cHat),
  ];
}

/** E(e) + E(e′) + L(c): every element with a comma after it. */
function textsOf(group: Group, { before, after }: ShuffleStatement, c: readonly Element[]): string {
  const ciphertexts = [...before, ...after].flatMap(({ alpha, beta }) => [alpha, beta]);
  return withCommas(group, [...ciphertexts, ...c]);
}

function withCommas(group: Group, elements: readonly Element[]): string {
  return group
    .writeAll(elements)
    .map((text) => `${text},`)
    .join("");
}

/** u_i: the hash of two hashes in hexadecimal digits. */
function challengesOf(group: Group, context: string, { texts, length }: { readonly texts: string; readonly length: number }): bigint[] {
  const seed = sha256Hex(utf8(`shuffle-challenges|${context}|${texts}`));
  return Array.from({ length }, (_, i) => hashToExponent(group, seed + sha256Hex(utf8(`${i}`))));
}

interface Transcript {
  readonly texts: string;
  readonly commitments: readonly Element[];
  readonly tHat: readonly Element[];
  readonly cHat: readonly Element[];
}

function challengeOf(group: Group, { context, key }: ShuffleStatement, { texts, commitments, tHat, cHat }: Transcript): bigint {
  const committed = withCommas(group, [...commitments, ...tHat]);
  return hashToExponent(group, `shuffle-challenge|${context}|${committed}${texts}${withCommas(group, cHat)}${group.write(key)}`);
}

function alphas(group: Group, ciphertexts: readonly Ciphertext[], exponents: readonly bigint[]): Element {
  return group.productOfPowers(
    ciphertexts.map(({ alpha }) => alpha),
    exponents,
  );
}

function betas(group: Group, ciphertexts: readonly Ciphertext[], exponents: readonly bigint[]): Element {
  return group.productOfPowers(
    ciphertexts.map(({ beta }) => beta),
    exponents,
  );
}
