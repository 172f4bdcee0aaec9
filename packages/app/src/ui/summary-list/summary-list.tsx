import type { ComponentChildren, JSX } from "preact";

export interface SummaryItem {
  readonly term: ComponentChildren;
  readonly details: ComponentChildren;
  /** A link that changes or opens it. */
  readonly action?: { readonly href: string; readonly words: string } | null;
}

/** Facts by name, one a row. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }): JSX.Element {
  return (
    <dl class="summary-list">
      {items.map(({ term, details, action }, index) => (
        <div class="summary-list__row" key={index}>
          <dt class="summary-list__term">{term}</dt>
          <dd class="summary-list__details">{details}</dd>
          {action ? (
            <dd class="summary-list__action">
              <a href={action.href}>{action.words}</a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
