import type { Rules } from "@folkmoot/constitution";
import { nameOf } from "../thing.js";

/** A matter's code in words that fit after "may" or "to": "adopt a constitution", "dissolve the Steering Committee". Names come from the rules, where they are given. */
export function matterWords(code: string, rules?: Rules): string {
  const [kind = "", ...rest] = code.split(":");
  const what = named(rest, rules);
  switch (kind) {
    case "change-constitution":
      return "change the constitution";
    case "adopt-constitution":
      return "adopt a constitution";
    case "create-or-dissolve-body":
      return "create or dissolve a body";
    case "change-membership":
      return "change who is a member";
    case "residual":
      return "decide ordinary business";
    case "any":
      return "decide any matter";
    case "dissolve":
      return `dissolve the ${what}`;
    case "exclude":
      return `exclude ${a(what)}`;
    case "remove":
      return rest[0] === "body" ? `remove a member of the ${what}` : rest[0] === "office" ? `remove the ${what}` : `remove a ${what}`;
    case "elect":
      return `elect the ${what}`;
    case "meeting":
      return `call ${a(what)}`;
    case "meeting-matters":
      return `decide whatever belongs to “${what}”`;
    default:
      return `decide on ${named([kind], rules)}`;
  }
}

function named(address: readonly string[], rules: Rules | undefined): string {
  return nameOf(address, rules).replace(/^the /i, "");
}

/** With an article, as one of its kind: "a general meeting" of "General meetings". */
function a(name: string): string {
  const one = `${name.charAt(0).toLowerCase()}${name.slice(1)}`.replace(/ies$/u, "y").replace(/([^s])s$/u, "$1");
  return /^[aeiou]/u.test(one) ? `an ${one}` : `a ${one}`;
}

/** Several matters as a list in words. */
export function mattersSaid(codes: readonly string[], rules?: Rules): string {
  return list([...new Set(codes.map((code) => matterWords(code, rules)))]);
}

/** "one", "one and two", "one, two and three". */
export function list(items: readonly string[]): string {
  const last = items.at(-1);
  return last === undefined || items.length === 1 ? (last ?? "") : `${items.slice(0, -1).join(", ")} and ${last}`;
}
