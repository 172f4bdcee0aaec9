import type { ComponentChildren, VNode } from "preact";
import type { Viewer } from "../web.js";

interface Props {
  readonly title: string;
  readonly viewer: Viewer | null;
  readonly stylesheet: string | null;
  readonly children: ComponentChildren;
}

/** Stands in until ui/layout is there. */
export function Layout({ title, viewer, stylesheet, children }: Props): VNode {
  const site = viewer?.organisation.name ?? "Folkmoot";
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${site}`}</title>
        {stylesheet === null ? null : <link rel="stylesheet" href={stylesheet} />}
      </head>
      <body>
        <header>
          <a href={viewer === null ? "/" : `/o/${viewer.organisation.id}`}>{site}</a>
        </header>
        <main id="main">{children}</main>
      </body>
    </html>
  );
}
