import type { JSX } from "preact";
import type { Fate, OptionState } from "@folkmoot/procedure";
import { Tag, useWords, type TagState } from "../../../../ui/index.js";

const LOOKS: { readonly [State in OptionState]: TagState } = {
  "gathers support": "open",
  "has support": "good",
  "without support": "neutral",
  "without its text": "neutral",
  withdrawn: "neutral",
  merged: "neutral",
  accepted: "good",
  "ruled out": "bad",
  "on the paper": "open",
  adopted: "good",
  "not adopted": "bad",
};

/** Where something that was put to a motion stands. */
export function OptionTag({ state, fate }: { state: OptionState; fate: Fate }): JSX.Element {
  const { options: words } = useWords();
  return <Tag state={LOOKS[state]}>{{ ...words.states, ...words.fates[fate] }[state]}</Tag>;
}
