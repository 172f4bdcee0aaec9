import type { Element, Group } from "../group/group.js";
import { textOf } from "./text.js";

/** Input from outside is not what it should be, and where. Thrown and caught within this package: what it exports answers with a refusal. */
export class Malformed extends Error {
  override readonly name = "Malformed";
}

/** Reads one kind of value out of parsed JSON, or throws `Malformed` with the place. */
export type Shape<T> = (value: unknown, place: string) => T;

/**
 * Reads JSON that has one text only: no white space, members in the order of the shape, none twice and none unknown, numbers and strings as `JSON.stringify` writes them.
 * Belenios reads more than that; an unknown member in a ballot would be a place to write who to pay.
 */
export function readJson<T>(text: string, shape: Shape<T>): T {
  return shape(canonicalJson(text), "");
}

/** The same of the bytes of a record. */
export function readJsonBytes<T>(bytes: Uint8Array, shape: Shape<T>): T {
  const text = textOf(bytes);
  if (text === null) throw new Malformed("not UTF-8");
  return readJson(text, shape);
}

function canonicalJson(text: string): unknown {
  let value: unknown;
  let again: string;
  try {
    value = JSON.parse(text);
    again = JSON.stringify(value); // throws when it is nested too deep
  } catch {
    throw new Malformed("not JSON");
  }
  if (again !== text) throw new Malformed("JSON, but not as it has to be written");
  return value;
}

/** Whatever was written there. */
export const anything: Shape<unknown> = (value) => value;

export const string: Shape<string> = (value, place) => {
  if (typeof value !== "string") throw wrong(place, "a text");
  return value;
};

export const boolean: Shape<boolean> = (value, place) => {
  if (typeof value !== "boolean") throw wrong(place, "true or false");
  return value;
};

/** A whole number from 0 to 2^30 − 1, as OCaml has them on every machine. */
export const count: Shape<number> = (value, place) => {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > LARGEST_COUNT) throw wrong(place, "a whole number");
  return value;
};

const LARGEST_COUNT = 1_073_741_823;
const LARGEST_WEIGHT_DIGITS = 617;

/** A whole number of any size: a JSON number up to 2^30 − 1, a text of digits above. */
export const weight: Shape<bigint> = (value, place) => {
  if (typeof value === "number") return BigInt(count(value, place));
  const number = typeof value === "string" ? digits(value) : null;
  if (number === null || number <= BigInt(LARGEST_COUNT)) throw wrong(place, "a whole number");
  return number;
};

/** As `weight` reads it. */
export function writeWeight(number: bigint): number | string {
  return number <= BigInt(LARGEST_COUNT) ? Number(number) : number.toString();
}

/** The whole number of decimal digits without leading zeros; null for every other text. */
export function digits(text: string): bigint | null {
  return text.length <= LARGEST_WEIGHT_DIGITS && /^(?:0|[1-9][0-9]*)$/.test(text) ? BigInt(text) : null;
}

/** SHA-256 in 64 lower-case hexadecimal digits: the name of a record. */
export const recordName: Shape<string> = (value, place) => {
  if (typeof value !== "string" || !/^[0-9a-f]{64}$/.test(value)) throw wrong(place, "a SHA-256");
  return value;
};

/** A text of digits below q. */
export function exponent(group: Group): Shape<bigint> {
  return (value, place) => {
    const number = typeof value === "string" ? digits(value) : null;
    if (number === null || number >= group.order) throw wrong(place, "a number below the order of the group");
    return number;
  };
}

/** The text of an element that may lie outside the group: whoever uses this has to ask. */
export function candidate(group: Group): Shape<Element> {
  return (value, place) => {
    const element = typeof value === "string" ? group.decode(value) : null;
    if (element === null) throw wrong(place, `an element of ${group.name}`);
    return element;
  };
}

/** The text of an element of the group. */
export function member(group: Group): Shape<Element> {
  return (value, place) => {
    const element = candidate(group)(value, place);
    if (!group.isMember(element)) throw wrong(place, `a member of ${group.name}`);
    return element;
  };
}

export function list<T>(each: Shape<T>): Shape<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw wrong(place, "a list");
    return (value as readonly unknown[]).map((item, at) => each(item, `${place}[${at}]`));
  };
}

/** A list with one shape for each place. */
export function tuple<const S extends readonly Shape<unknown>[]>(...shapes: S): Shape<{ readonly [K in keyof S]: Read<S[K]> }> {
  return (value, place) => {
    if (!Array.isArray(value) || value.length !== shapes.length) throw wrong(place, `a list of ${shapes.length}`);
    return shapes.map((shape, at) => shape(value[at], `${place}[${at}]`)) as { readonly [K in keyof S]: Read<S[K]> };
  };
}

type Read<S> = S extends Shape<infer T> ? T : never;
type Optional<T> = Shape<T | undefined> & { readonly optional: true };

/** A member that may be left out. */
export function optional<T>(shape: Shape<T>): Optional<T> {
  return Object.assign((value: unknown, place: string) => (value === undefined ? undefined : shape(value, place)), { optional: true as const });
}

/** An object with exactly these members, in this order. */
export function object<const S extends { readonly [name: string]: Shape<unknown> }>(shapes: S): Shape<{ readonly [K in keyof S]: Read<S[K]> }> {
  const names = Object.keys(shapes);
  return (value, place) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(place, "an object");
    const given = value as { readonly [name: string]: unknown };
    const expected = names.filter((name) => Object.hasOwn(given, name) || !("optional" in (shapes[name] as object)));
    const found = Object.keys(given);
    if (found.length !== expected.length || found.some((name, at) => name !== expected[at])) {
      throw new Malformed(`${place === "" ? "" : `${place}: `}the members ${expected.join(", ")} were expected, in this order`);
    }
    const read: { [name: string]: unknown } = {};
    for (const name of names) read[name] = shapes[name]?.(given[name], place === "" ? name : `${place}.${name}`);
    return read as { readonly [K in keyof S]: Read<S[K]> };
  };
}

function wrong(place: string, expected: string): Malformed {
  return new Malformed(`${place === "" ? "" : `${place}: `}${expected} was expected`);
}
