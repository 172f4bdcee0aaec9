import type { WhySaid } from "../catalogue.js";
import { list } from "./matter.js";
import { number } from "./when.js";

/** Why an option of a paper was adopted or not. */
export const sayOption: WhySaid = (why, measured, titleOf) => {
  switch (why.kind) {
    case "adopted":
      return ["Angenommen.", ...measured].join(" ");
    case "not carried":
      return ["Nicht angenommen.", ...measured].join(" ");
    case "out of order":
      return `Nicht angenommen: Nach Klausel ${why.clause} ist es unzulässig.`;
    case "behind none":
      return "Nicht angenommen: „Nichts davon“ kam davor.";
    case "contradicts":
      return `Nicht angenommen: Es widerspricht „${titleOf(why.other)}“, und das hatte mehr Unterstützung.`;
    case "neither":
      return `Nicht angenommen: Es widerspricht „${titleOf(why.other)}“, und dann wird keins von beiden angenommen.`;
    case "no support":
      return "Nicht angenommen: Niemand wollte es.";
    case "no place":
      return why.most === 1
        ? "Nicht angenommen: Nur eins wird angenommen, und ein anderes kam davor."
        : `Nicht angenommen: Höchstens ${number(why.most)} werden angenommen, und andere kamen davor.`;
    case "lot":
      return `Nicht angenommen: Es hatte so viel Unterstützung wie ${list(why.equals.map((id) => `„${titleOf(id)}“`))}. Entschieden hat das Los, das schon vor der Abstimmung feststand.`;
    case "no money":
      return "Nicht angenommen: Das Geld, das noch da war, reichte dafür nicht.";
  }
};
