import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

export interface StepProps {
  readonly title: string;
  /** Nobody has done anything yet: the page opens at its beginning like any other. */
  readonly first?: boolean;
  readonly children?: ComponentChildren;
}

/** One step of something, in place of the one before: its heading gets the focus, so that everybody notices that it is another. */
export function Step({ title, first = false, children }: StepProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (first) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [title]);
  return (
    <section class="flow">
      <h2 class="step__title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
