import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A rule book that comes with Folkmoot: to start from, or to see what the checker finds in one. */
export interface ShippedText {
  readonly id: "model" | "day-zero" | "offered" | "momentum-2017";
  readonly title: string;
  /** What it is, in a sentence or two. */
  readonly about: string;
  readonly source: string;
}

const shelf: readonly Omit<ShippedText, "source">[] = [
  {
    id: "model",
    title: "Model constitution for a members’ association",
    about: "A complete constitution to start from. Every figure in it can be changed when an organisation is founded, and by amendment later.",
  },
  {
    id: "day-zero",
    title: "Day-zero rules",
    about: "What holds in a movement that has no constitution yet: ordinary business goes on, and a founding is the only way to a constitution.",
  },
  {
    id: "offered",
    title: "The text offered that evening",
    about: "What the members of the rehearsal’s movement are offered as their constitution.",
  },
  {
    id: "momentum-2017",
    title: "Momentum, 2017",
    about:
      "As far as it is known, the constitution that was announced on 10 January 2017. Its ambiguous sentences stand as they were, so it stays a draft: it can be read and analysed, not put in force.",
  },
];

/** The same from the sources and from the build: both lie as deep. */
const folder = join(import.meta.dirname, "../../../../../constitution/texts");

/** Every text that ships, in the order in which a newcomer would want them. */
export const shippedTexts: readonly ShippedText[] = shelf.map((text) => ({ ...text, source: readFileSync(join(folder, `${text.id}.md`), "utf8") }));

/** One of them; null if there is none of that name. */
export function shippedText(id: string): ShippedText | null {
  return shippedTexts.find((text) => text.id === id) ?? null;
}
