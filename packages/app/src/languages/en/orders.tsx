import type { ComponentChildren } from "preact";

/** Texts that stand under the constitution, such as standing orders. */
export const orders = {
  under: (constitution: string, clause: string, number: string): ComponentChildren => (
    <>
      This text stands under <a href={constitution}>the constitution</a>, which prevails (<a href={clause}>clause {number}</a>).
    </>
  ),
  none: "Nothing has been decided yet",
  noneBody: "The constitution leaves room for this text. It comes about by a motion on it, whose text it is.",
  setBy: (certificate: string, motion: number, since: ComponentChildren): ComponentChildren => (
    <>
      Set by <a href={certificate}>motion {motion}</a>, in force since {since}.
    </>
  ),
  withheld: "Its words are withheld.",
  against: (findings: number) =>
    findings === 1 ? "One thing doesn’t fit under the constitution in force" : `${findings} things don’t fit under the constitution in force`,
  versions: "Its versions",
  motion: (number: number, title: string) => `Motion ${number}: ${title}`,
};
