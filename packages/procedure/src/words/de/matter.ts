import type { Rules } from "@folkmoot/constitution";
import { nameOf } from "../thing.js";

/** A matter's code in words that fit after "darf": "eine Satzung beschließen", "„Steering Committee“ auflösen". */
export function matterWords(code: string, rules?: Rules): string {
  const [kind = "", ...rest] = code.split(":");
  const what = `„${nameOf(rest, rules).replace(/^the /i, "")}“`;
  switch (kind) {
    case "change-constitution":
      return "die Satzung ändern";
    case "adopt-constitution":
      return "eine Satzung beschließen";
    case "create-or-dissolve-body":
      return "ein Gremium schaffen oder auflösen";
    case "change-membership":
      return "ändern, wer Mitglied ist";
    case "residual":
      return "über laufende Angelegenheiten entscheiden";
    case "any":
      return "über alles entscheiden";
    case "dissolve":
      return `${what} auflösen`;
    case "exclude":
      return rest.at(-1) === "member" ? "ein Mitglied ausschließen" : `ein Mitglied (${what}) ausschließen`;
    case "remove":
      return rest[0] === "body" ? `ein Mitglied aus ${what} abberufen` : `${what} abberufen`;
    case "elect":
      return `${what} wählen`;
    case "meeting":
      return `${what} einberufen`;
    case "meeting-matters":
      return `über alles entscheiden, was „${what}“ zusteht`;
    default:
      return `über „${nameOf([kind], rules)}“ entscheiden`;
  }
}

/** The matters of a requirement's evidence, in which their codes stand with spaces between them. */
export function mattersSaid(codes: string, rules?: Rules): string {
  const said = codes.split(" ").filter((code) => code !== "");
  return list([...new Set(said.map((code) => matterWords(code, rules)))]);
}

/** "eins", "eins und zwei", "eins, zwei und drei". */
export function list(items: readonly string[]): string {
  const last = items.at(-1);
  return last === undefined || items.length === 1 ? (last ?? "") : `${items.slice(0, -1).join(", ")} und ${last}`;
}
