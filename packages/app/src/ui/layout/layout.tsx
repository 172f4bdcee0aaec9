import type { ComponentChildren, JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { Banner } from "../banner/banner.js";
import { useWords } from "../language/words.js";
import { accentOf } from "../tokens/accents.js";
import { SiteFooter } from "./footer.js";
import { SiteHeader } from "./header.js";

/** Where the built files are. The build puts the hash of a file into its name; whoever serves the page knows it. */
export interface Assets {
  readonly stylesheet: string | null;
  readonly icon?: string | null;
  /** Fonts that every page needs, fetched without waiting for the style. */
  readonly fonts?: readonly string[];
}

/** An island, `/assets/draft-editor-….js`, with the hash that it has to have. */
export interface Script {
  readonly src: string;
  readonly integrity?: string | undefined;
}

export interface LayoutProps {
  /** null on pages that belong to no organisation. */
  readonly viewer: Viewer | null;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly assets?: Assets;
  readonly scripts?: readonly Script[];
  /** The address of the page, for coming back to it in another language; null: an answer to a form, which has none. */
  readonly at?: string | null;
}

const plainAssets: Assets = { stylesheet: "/assets/styles.css" };

/** A whole page. It reads, signs in and votes without a script; the style is one file, and nothing is written inline. */
export function Layout({ viewer, title, children, assets = plainAssets, scripts = [], at = viewer?.path ?? null }: LayoutProps): JSX.Element {
  const { layout: words } = useWords();
  const site = viewer?.organisation.name ?? "Folkmoot";
  return (
    <html lang={words.tag} data-accent={accentOf(viewer?.organisation.accent ?? "ink")}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === site ? title : `${title} · ${site}`}</title>
        {assets.icon ? <link rel="icon" href={assets.icon} type="image/svg+xml" /> : null}
        {assets.fonts?.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        {assets.stylesheet === null ? null : <link rel="stylesheet" href={assets.stylesheet} />}
        {scripts.map(({ src, integrity }) => (
          <script key={src} type="module" src={src} integrity={integrity} />
        ))}
      </head>
      <body class="site">
        <a class="skip-link" href="#main">
          {words.skip}
        </a>
        <SiteHeader viewer={viewer} />
        {viewer === null ? null : <Banner viewer={viewer} />}
        <main class="site-main" id="main" tabIndex={-1}>
          <div class="site__inner flow">{children}</div>
        </main>
        <SiteFooter viewer={viewer} at={at} />
      </body>
    </html>
  );
}
