import type { Requirement } from "../../requirement.js";
import { whole } from "../evidence.js";
import { number } from "./when.js";

/** Why a change that was carried does not take effect. */
export function goesBack(evidence: Requirement["evidence"]): { readonly short: string; readonly long: string } {
  const lost = whole(evidence["lost"]);
  if (lost === 0)
    return {
      short: "Lässt sich nicht auf den geltenden Text setzen",
      long: `Es wurde auf Fassung ${whole(evidence["drafted"])} entworfen. Auf Fassung ${whole(evidence["present"])} gesetzt hat es Fehler oder entschiede mehr, als abgestimmt wurde. Deshalb geht es zurück: Stelle es auf dem jetzigen Text noch einmal.`,
    };
  return {
    short: "Berührt die Worte einer anderen Änderung",
    long: `Es berührt dieselben Worte wie ${lost === 1 ? "eine andere angenommene Änderung" : `${number(lost)} andere angenommene Änderungen`} und geht nicht vor. Deshalb geht es zurück: Stelle es auf dem jetzigen Text noch einmal.`,
  };
}
