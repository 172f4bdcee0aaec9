import type { ComponentChildren, JSX } from "preact";

export interface DisclosureProps {
  /** What is inside, so that one can decide without opening it. */
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly open?: boolean;
}

/** Something that not everybody needs, one press away. */
export function Disclosure({ summary, children, open = false }: DisclosureProps): JSX.Element {
  return (
    <details class="disclosure" open={open}>
      <summary class="disclosure__summary">{summary}</summary>
      <div class="disclosure__body flow">{children}</div>
    </details>
  );
}
