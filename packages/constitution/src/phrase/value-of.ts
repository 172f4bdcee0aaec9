import type { Rules } from "../rules.js";
import { types, type TypeName } from "../schema/types.js";
import { lexiconOf } from "./lexicon.js";
import { read } from "./read.js";

/**
 * The value of words that a text has and its compiled rules keep as words only (`other`), under the names of that text; null where they can't be read. What it is follows from the
 * type: an amount, a starter, a test, what happens otherwise.
 */
export function valueOf(rules: Rules, type: TypeName, words: string): unknown {
  const named = (kind: string, things: readonly { readonly id: string; readonly name: string }[]) =>
    things.map(({ id, name }) => ({ kind, id, forms: [name] }));
  const lexicon = lexiconOf(
    [
      ...named("class", rules.classes),
      ...named("body", rules.bodies),
      ...named("office", rules.offices),
      ...named(
        "seats",
        rules.bodies.flatMap(({ seats }) => seats),
      ),
    ],
    null,
  );
  const reading = read(types[type].parser, type, words, { lexicon, days: "clear", working: false });
  return reading.ok ? reading.value : null;
}
