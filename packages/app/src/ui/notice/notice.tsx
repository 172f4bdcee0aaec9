import type { ComponentChildren, JSX } from "preact";
import { classes } from "../classes.js";
import { Icon, type IconName } from "../icon.js";

export interface NoticeProps {
  readonly title: string;
  readonly tone?: "plain" | "good" | "wait" | "bad";
  readonly children?: ComponentChildren;
}

const icons: { readonly [Tone in NonNullable<NoticeProps["tone"]>]: IconName | null } = { plain: null, good: "tick", wait: "clock", bad: "cross" };

/** Something worth stopping for: what was done and what happens next, or what isn't possible yet. */
export function Notice({ title, tone = "plain", children }: NoticeProps): JSX.Element {
  const icon = icons[tone];
  return (
    <section class={classes("notice", tone !== "plain" && `notice--${tone}`)} aria-label={title}>
      <p class="notice__title">
        {icon === null ? null : <Icon name={icon} />}
        {title}
      </p>
      {children}
    </section>
  );
}
