import type { ComponentChildren, JSX } from "preact";
import type { MotionState } from "@folkmoot/procedure";
import { classes } from "../classes.js";
import { Icon, type IconName } from "../icon.js";
import { useComponentWords } from "../language/language.js";

export type TagState = "open" | "good" | "wait" | "bad" | "neutral";

const icons: { readonly [State in TagState]: IconName } = { open: "dot", good: "tick", wait: "clock", bad: "cross", neutral: "dash" };

/** A state as word, shape and colour; the word alone would do. */
export function Tag({ state, children }: { state: TagState; children: ComponentChildren }): JSX.Element {
  return (
    <span class={classes("tag", state !== "neutral" && `tag--${state}`)}>
      <Icon name={icons[state]} />
      {children}
    </span>
  );
}

const motionStates: { readonly [State in MotionState]: TagState } = {
  support: "open",
  "awaiting notice": "wait",
  notice: "wait",
  discussion: "open",
  amendments: "open",
  proposals: "open",
  mediation: "open",
  "out of order": "bad",
  "awaiting box": "wait",
  vote: "open",
  counting: "wait",
  declared: "wait",
  challenged: "wait",
  "awaiting commencement": "wait",
  "in force": "good",
  "not carried": "bad",
  lapsed: "neutral",
  withdrawn: "neutral",
  annulled: "bad",
};

/** Where a motion stands, in the words that every page uses. */
export function MotionTag({ state }: { state: MotionState }): JSX.Element {
  const { ui } = useComponentWords();
  return <Tag state={motionStates[state]}>{ui.states[state]}</Tag>;
}
