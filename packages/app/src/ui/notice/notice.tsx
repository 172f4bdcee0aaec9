import type { ComponentChildren, JSX } from "preact";
import { classes } from "../classes.js";

export interface NoticeProps {
  readonly title: string;
  readonly tone?: "plain" | "good" | "wait" | "bad";
  readonly children?: ComponentChildren;
}

/** Something worth stopping for: what was done and what happens next, or what isn't possible yet. */
export function Notice({ title, tone = "plain", children }: NoticeProps): JSX.Element {
  return (
    <section class={classes("notice", tone !== "plain" && `notice--${tone}`)} aria-label={title}>
      <p class="notice__title">{title}</p>
      {children}
    </section>
  );
}
