/** x mod m in 0 … m − 1, also for negative x. */
export function mod(x: bigint, m: bigint): bigint {
  const rest = x % m;
  return rest < 0n ? rest + m : rest;
}

/** base^exponent mod m, five bits at a time. The time taken depends on the exponent's length, and a little on its digits: JavaScript has no constant-time whole numbers. */
export function modularPower(base: bigint, exponent: bigint, m: bigint): bigint {
  const table: bigint[] = [1n, base];
  for (let i = 2; i < 32; i++) table.push((at(table, i - 1) * base) % m);
  let result = 1n;
  for (const digit of digitsOf(exponent, 5)) {
    for (let i = 0; i < 5; i++) result = (result * result) % m;
    result = (result * at(table, digit)) % m;
  }
  return result;
}

/** base^exponent mod m for each exponent, with one chain of squarings for all (Yao): five bits at a time. */
export function modularPowers(base: bigint, exponents: readonly bigint[], m: bigint): bigint[] {
  const digits = exponents.map((exponent) => digitsOf(exponent, 5).reverse());
  const buckets = exponents.map(() => Array.from({ length: 32 }, () => 1n));
  const places = Math.max(0, ...digits.map(({ length }) => length));
  let power = base;
  for (let place = 0; place < places; place++) {
    for (const [which, bucket] of buckets.entries()) {
      const digit = digits[which]?.[place] ?? 0;
      if (digit > 0) bucket[digit] = (at(bucket, digit) * power) % m;
    }
    for (let i = 0; i < 5; i++) power = (power * power) % m;
  }
  // Each bucket counts by its digit.
  return buckets.map((bucket) => {
    let [run, product] = [1n, 1n];
    for (let digit = 31; digit > 0; digit--) {
      run = (run * at(bucket, digit)) % m;
      product = (product * run) % m;
    }
    return product;
  });
}

/** x^−1 mod m by Euclid's algorithm. Throws when there is none. */
export function modularInverse(x: bigint, m: bigint): bigint {
  let [a, b, u, v] = [mod(x, m), m, 1n, 0n];
  while (a !== 0n) {
    const times = b / a;
    [a, b, u, v] = [b - times * a, a, v - times * u, u];
  }
  if (b !== 1n) throw new RangeError("a number without an inverse");
  return mod(v, m);
}

/** The Jacobi symbol (x / m) for odd m: 1 or −1, 0 when they have a factor in common. */
export function jacobi(x: bigint, m: bigint): number {
  let [a, n, sign] = [mod(x, m), m, 1];
  while (a !== 0n) {
    let twos = 0n;
    while (((a >> twos) & 1n) === 0n) twos++;
    a >>= twos;
    const eighth = Number(n & 7n);
    if ((twos & 1n) === 1n && (eighth === 3 || eighth === 5)) sign = -sign;
    if ((a & 3n) === 3n && (n & 3n) === 3n) sign = -sign;
    [a, n] = [n % a, a];
  }
  return n === 1n ? sign : 0;
}

/** The digits of a number to the base 2^bits, the most significant first. */
export function digitsOf(x: bigint, bits: number): number[] {
  const binary = x.toString(2);
  const first = binary.length % bits === 0 ? bits : binary.length % bits;
  const digits = [Number.parseInt(binary.slice(0, first), 2)];
  for (let from = first; from < binary.length; from += bits) digits.push(Number.parseInt(binary.slice(from, from + bits), 2));
  return digits;
}

/** The product of bases[i]^exponents[i] mod m, with one chain of squarings for all (Straus). */
export function modularProductOfPowers(bases: readonly bigint[], exponents: readonly bigint[], m: bigint): bigint {
  const tables = bases.map((base) => {
    const table = [1n, base];
    for (let i = 2; i < 16; i++) table.push((at(table, i - 1) * base) % m);
    return table;
  });
  const digits = exponents.map((exponent) => digitsOf(exponent, 4).reverse());
  const length = Math.max(0, ...digits.map((each) => each.length));
  let result = 1n;
  for (let place = length - 1; place >= 0; place--) {
    for (let i = 0; i < 4; i++) result = (result * result) % m;
    for (const [which, table] of tables.entries()) {
      const digit = digits[which]?.[place] ?? 0;
      if (digit > 0) result = (result * at(table, digit)) % m;
    }
  }
  return result;
}

function at(table: readonly bigint[], index: number): bigint {
  const value = table[index];
  if (value === undefined) throw new RangeError("outside the table");
  return value;
}
