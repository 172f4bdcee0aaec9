import { list, Malformed, readJson, string, tuple, type Shape } from "../encoding/shape.js";
import type { Element, Group } from "../group/group.js";
import { checkParameters, parametersShape, writeParameters, type ThresholdParameters } from "./ceremony/parameters.js";
import { checkTrusteeKey, trusteeKeyShape, writeTrusteeKey, type TrusteeKey } from "./key.js";

/** Who holds the key: each single trustee has to take part; of those of a ceremony as many as its threshold says. */
export type Trustee = { readonly kind: "single"; readonly key: TrusteeKey } | { readonly kind: "ceremony"; readonly parameters: ThresholdParameters };

/** One who can shuffle and decrypt. */
export interface Owner {
  readonly key: Element;
  /** Which of the trustees it is or belongs to. */
  readonly trustee: number;
  /** 1 … n within a ceremony; 0 for a single trustee. */
  readonly member: number;
}

/** The text of trustees.json. */
export function writeTrustees(group: Group, trustees: readonly Trustee[]): string {
  const written = trustees.map((trustee) =>
    trustee.kind === "single" ? ["Single", writeTrusteeKey(group, trustee.key)] : ["Pedersen", writeParameters(group, trustee.parameters)],
  );
  return JSON.stringify(written);
}

/** Reads trustees.json. Throws `Malformed`; what is in it is checked by `checkTrustees`. */
export function readTrustees(group: Group, text: string): readonly Trustee[] {
  return readJson(text, list(trusteeShape(group)));
}

/** Checks that all trustees know the secrets of their keys. Answers with the key of the election; throws `Malformed` with what is wrong. */
export function checkTrustees(group: Group, trustees: readonly Trustee[]): Element {
  if (trustees.length === 0) throw new Malformed("no trustees");
  const keys = trustees.map((trustee, at) => {
    if (trustee.kind === "ceremony") return checkParameters(group, trustee.parameters);
    if (!checkTrusteeKey(group, trustee.key)) throw new Malformed(`whoever made the key of trustee ${at + 1} doesn't know its secret`);
    return trustee.key.public_key;
  });
  return keys.reduce((product, key) => group.multiply(product, key), group.neutral);
}

/** All who hold a part, in the order in which owners are numbered from 1. */
export function ownersOf(trustees: readonly Trustee[]): readonly Owner[] {
  return trustees.flatMap((trustee, at): readonly Owner[] =>
    trustee.kind === "single"
      ? [{ key: trustee.key.public_key, trustee: at, member: 0 }]
      : trustee.parameters.verification_keys.map((key, index) => ({ key: key.public_key, trustee: at, member: index + 1 })),
  );
}

function trusteeShape(group: Group): Shape<Trustee> {
  const single = tuple(string, trusteeKeyShape(group));
  const ceremony = tuple(string, parametersShape(group));
  return (value, place) => {
    const kind = Array.isArray(value) ? (value[0] as unknown) : undefined;
    if (kind === "Single") return { kind: "single", key: single(value, place)[1] };
    if (kind === "Pedersen") return { kind: "ceremony", parameters: ceremony(value, place)[1] };
    throw new Malformed(`${place}: "Single" or "Pedersen" was expected`);
  };
}
