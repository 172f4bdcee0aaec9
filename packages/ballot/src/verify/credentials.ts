import { digits, list, Malformed, readJson, string } from "../encoding/shape.js";
import { readMember, type Element, type Group } from "../group/group.js";

/** The public credentials of all who may vote, as they are written, with their weights. */
export type Credentials = ReadonlyMap<string, bigint>;

/** Reads the list of credentials: no two alike. Throws `Malformed`. Whether each is an element is asked by `readCredential`. */
export function readCredentials(text: string): Credentials {
  const credentials = new Map<string, bigint>();
  for (const [at, line] of readJson(text, list(string)).entries()) {
    const [key = "", weightText, ...more] = line.split(",");
    const weight = weightText === undefined ? 1n : digits(weightText);
    if (weight === null || more.length > 0) throw new Malformed(`credential ${at + 1}: a key, or a key and a weight, was expected`);
    if (credentials.has(key)) throw new Malformed(`credential ${at + 1} stands there twice`);
    credentials.set(key, weight);
  }
  return credentials;
}

/** The text of the list: in the order of the keys, which says nothing about whose they are. Weights of 1 are left out where all are. */
export function writeCredentials(group: Group, credentials: readonly { readonly key: Element; readonly weight: bigint }[]): string {
  const sorted = [...credentials].sort((a, b) => group.compare(a.key, b.key));
  const plain = credentials.every(({ weight }) => weight === 1n);
  const text = JSON.stringify(sorted.map(({ key, weight }) => (plain ? group.write(key) : `${group.write(key)},${weight}`)));
  readCredentials(text);
  return text;
}

/** The element of a credential; null when it is none, or the neutral one, whose secret everybody knows. */
export function credentialElement(group: Group, text: string): Element | null {
  const element = readMember(group, text);
  return element === null || group.equal(element, group.neutral) ? null : element;
}
