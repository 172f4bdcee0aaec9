import type { Matter, Rules } from "@folkmoot/constitution";
import { foundingOnly, matterInWords } from "./matters.js";

/** Something that somebody may want, in their words, and the matter that it is under the rules. */
export interface Wish {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly matters: readonly Matter[];
}

/** What can be wanted under these rules: a change of the constitution, ordinary business, and what the text itself names. */
export function wishesUnder(rules: Rules): Wish[] {
  const named = new Map<string, Wish>();
  for (const matter of rules.procedures.flatMap((procedure) => [...procedure.decides, ...procedure.bars]).map(({ value }) => value)) {
    if (GENERAL.has(matter.kind)) continue;
    const label = capital(matterInWords(rules, matter));
    named.set(label, { id: idOf(matter), label, matters: [matter] });
  }
  return [
    change(rules),
    { id: "ordinary", label: "Have something else decided", hint: "A campaign, money, a statement, a meeting.", matters: [{ kind: "residual" }] },
    ...named.values(),
  ];
}

const GENERAL: ReadonlySet<Matter["kind"]> = new Set([
  "change-constitution",
  "adopt-constitution",
  "residual",
  "any",
  "whatever a meeting may decide",
]);

function change(rules: Rules): Wish {
  return foundingOnly(rules)
    ? {
        id: "constitution",
        label: "Give us a constitution",
        hint: "There is none yet; the day-zero rules say how one is founded.",
        matters: [{ kind: "adopt-constitution" }],
      }
    : { id: "constitution", label: "Change the constitution", matters: [{ kind: "change-constitution" }] };
}

function idOf(matter: Matter): string {
  return Object.values(matter)
    .join("-")
    .replaceAll(/[^a-z0-9]+/gi, "-")
    .toLowerCase();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
