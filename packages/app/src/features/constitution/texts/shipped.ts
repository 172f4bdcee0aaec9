import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A rule book that comes with Folkmoot: to start from, or to see what the checker finds in one. */
export interface ShippedText {
  readonly id:
    | "model"
    | "model-de"
    | "day-zero"
    | "worker-coop"
    | "cio"
    | "party-branch"
    | "debian-gr"
    | "momentum-2022"
    | "offered"
    | "momentum-2017"
    | "momentum-2017-settled";
  readonly title: string;
  /** The language of its words; left out where that is English. */
  readonly law?: "de";
  readonly source: string;
}

const shelf: readonly Omit<ShippedText, "source">[] = [
  {
    id: "model",
    title: "Model constitution for a members’ association",
  },
  {
    id: "model-de",
    title: "Mustersatzung für einen Verein",
    law: "de",
  },
  {
    id: "day-zero",
    title: "Day-zero rules",
  },
  {
    id: "worker-coop",
    title: "Rules of a worker co-operative",
  },
  {
    id: "cio",
    title: "Constitution of a charitable incorporated organisation",
  },
  {
    id: "party-branch",
    title: "Standing orders of a party branch with delegates",
  },
  {
    id: "debian-gr",
    title: "Debian’s general resolutions",
  },
  {
    id: "momentum-2022",
    title: "Momentum, refounded in 2022",
  },
  {
    id: "offered",
    title: "The text offered that evening",
  },
  {
    id: "momentum-2017",
    title: "Momentum, 2017",
  },
  {
    id: "momentum-2017-settled",
    title: "Momentum, 2017, in one settled reading",
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
