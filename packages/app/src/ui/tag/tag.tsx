import type { ComponentChildren, JSX } from "preact";
import type { MotionState } from "@folkmoot/procedure";
import { classes } from "../classes.js";
import { Icon, type IconName } from "../icon.js";

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

const motionStates: { readonly [State in MotionState]: { readonly state: TagState; readonly words: string } } = {
  support: { state: "open", words: "Gathering support" },
  "awaiting notice": { state: "wait", words: "Waiting for notice" },
  notice: { state: "wait", words: "Notice given" },
  discussion: { state: "open", words: "In discussion" },
  amendments: { state: "open", words: "Amendments may be put" },
  proposals: { state: "open", words: "Takes proposals" },
  mediation: { state: "open", words: "In mediation" },
  "out of order": { state: "bad", words: "Out of order" },
  vote: { state: "open", words: "Vote open" },
  counting: { state: "wait", words: "Being counted" },
  declared: { state: "wait", words: "Carried, may be challenged" },
  challenged: { state: "wait", words: "Challenged" },
  "awaiting commencement": { state: "wait", words: "Carried, takes effect soon" },
  "in force": { state: "good", words: "In force" },
  "not carried": { state: "bad", words: "Not carried" },
  lapsed: { state: "neutral", words: "Lapsed" },
  withdrawn: { state: "neutral", words: "Withdrawn" },
  annulled: { state: "bad", words: "Annulled" },
};

/** Where a motion stands, in the words that every page uses. */
export function MotionTag({ state }: { state: MotionState }): JSX.Element {
  const { state: look, words } = motionStates[state];
  return <Tag state={look}>{words}</Tag>;
}
