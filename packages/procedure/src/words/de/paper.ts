import type { Fate } from "../../paper/fate.js";
import type { WhySaid } from "../catalogue.js";
import { list } from "./matter.js";
import { number } from "./when.js";

/** Why an option of a paper was adopted or not. */
export const sayOption: WhySaid = (why, measured, titleOf, as) => {
  const { isIn, isOut, chosen } = FATE[as];
  switch (why.kind) {
    case "adopted":
      return [`${isIn}.`, ...measured].join(" ");
    case "not carried":
      return [`${isOut}.`, ...measured].join(" ");
    case "out of order":
      return `${isOut}: Nach Klausel ${why.clause} ist es unzulässig.`;
    case "behind none":
      return `${isOut}: „Nichts davon“ kam davor.`;
    case "contradicts":
      return `${isOut}: Es widerspricht „${titleOf(why.other)}“, und das hatte mehr Unterstützung.`;
    case "neither":
      return `${isOut}: Es widerspricht „${titleOf(why.other)}“, und dann wird keins von beiden ${chosen}.`;
    case "no support":
      return `${isOut}: Niemand wollte es.`;
    case "no place":
      return why.most === 1
        ? `${isOut}: Nur eins wird ${chosen}, und ein anderes kam davor.`
        : `${isOut}: Höchstens ${number(why.most)} werden ${chosen}, und andere kamen davor.`;
    case "lot":
      return `${isOut}: Es hatte so viel Unterstützung wie ${list(why.equals.map((id) => `„${titleOf(id)}“`))}. Entschieden hat das Los, das schon vor der Abstimmung feststand.`;
    case "no money":
      return `${isOut}: Das Geld, das noch da war, reichte dafür nicht.`;
  }
};

const FATE = {
  adopted: { isIn: "Angenommen", isOut: "Nicht angenommen", chosen: "angenommen" },
  elected: { isIn: "Gewählt", isOut: "Nicht gewählt", chosen: "gewählt" },
} as const satisfies Record<Fate, unknown>;
