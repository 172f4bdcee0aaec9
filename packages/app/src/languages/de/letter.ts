import type { letter as english } from "../en/letter.js";

export const letter: typeof english = {
  rehearsal: "Das ist eine Probe: Nichts darin ist echt, und keine Mail verlässt diesen Server.",
  shortened: "(Der ganze Text steht hinter dem Link.)",
  otherwise: "Wenn du nichts tust",
};
