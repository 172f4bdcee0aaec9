import type { MotionFacts } from "@folkmoot/procedure";
import type { Sitting } from "../acts/sitting.js";

/** A motion after something happened to it, and the act that goes on. */
export interface Happened {
  readonly act: Sitting;
  readonly facts: MotionFacts;
}
