import type { JSX } from "preact";
import { useComponentWords } from "../language/language.js";

export interface Crumb {
  readonly href: string;
  readonly words: string;
}

/** Where this page hangs; the page itself is its heading and is not repeated. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }): JSX.Element {
  const { ui } = useComponentWords();
  return (
    <nav class="breadcrumb" aria-label={ui.breadcrumb}>
      <ol class="breadcrumb__list">
        {items.map(({ href, words }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
