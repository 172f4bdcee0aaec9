import type { ComponentChildren, JSX } from "preact";

/** What stands where a list would be: that there is nothing, and what brings something there. */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="empty-state">
      <p class="empty-state__title">{title}</p>
      {children}
    </div>
  );
}
