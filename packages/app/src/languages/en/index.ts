import { layout } from "./layout.js";
import { letter } from "./letter.js";
import { numbers } from "./numbers.js";
import { when } from "./when.js";

/** English, the measure of every other language: one line for each feature. */
export const en = {
  layout,
  letter,
  numbers,
  when,
};
