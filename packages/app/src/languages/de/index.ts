import type { en } from "../en/index.js";
import { layout } from "./layout.js";
import { letter } from "./letter.js";
import { numbers } from "./numbers.js";
import { when } from "./when.js";

/** German. The compiler refuses it while it lacks anything that English has. */
export const de: typeof en = {
  layout,
  letter,
  numbers,
  when,
};
