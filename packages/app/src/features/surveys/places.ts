import type { Rules } from "@folkmoot/constitution";
import type { Words } from "../../languages/index.js";
import type { Audience } from "./survey.js";

/** What bodies and offices are called, by their ids. */
export type Names = ReadonlyMap<string, string>;

export function namesIn({ bodies, offices }: Pick<Rules, "bodies" | "offices">): Names {
  return new Map([...bodies, ...offices].map(({ id, name }) => [id, name]));
}

/** "all members", "the local group North". */
export function whomInWords({ kind, of }: Audience, names: Names, { surveys: words }: Words): string {
  switch (kind) {
    case "members":
      return words.of.members;
    case "group":
      return words.of.group(of);
    case "body":
      return words.of.body(names.get(of) ?? of);
  }
}

/** An audience as a form names it: "members", "group:North", "body:committee". */
export function audienceValue({ kind, of }: Audience): string {
  return kind === "members" ? kind : `${kind}:${of}`;
}

export function audienceOf(value: string): Audience {
  const at = value.indexOf(":");
  if (at === -1) return { kind: "members", of: "" };
  return { kind: value.slice(0, at) === "group" ? "group" : "body", of: value.slice(at + 1) };
}
