import { before } from "./primitives/before.js";
import { deciding } from "./primitives/deciding.js";
import { people } from "./primitives/people.js";
import type { Primitive } from "./primitives/primitive.js";

export type { Primitive } from "./primitives/primitive.js";

/** The kinds of rules that real rule books have, in the order of a rule book. The table of docs/reference/live-text.md is drawn from it. */
export const PRIMITIVES: readonly Primitive[] = [...before, ...deciding, ...people];
