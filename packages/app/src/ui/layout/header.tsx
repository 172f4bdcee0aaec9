import type { JSX } from "preact";
import type { Viewer } from "../../platform/web.js";
import { Hidden } from "../form/form.js";
import { useWords } from "../language/words.js";

export function SiteHeader({ viewer }: { viewer: Viewer | null }): JSX.Element {
  if (viewer === null) {
    return (
      <header class="site-header">
        <div class="site__inner site-header__inner">
          <a class="site-name" href="/">
            Folkmoot
          </a>
        </div>
      </header>
    );
  }
  return (
    <header class="site-header">
      <div class="site__inner site-header__inner">
        <a class="site-name" href={`/o/${viewer.organisation.id}`}>
          {viewer.organisation.name}
        </a>
        <Person viewer={viewer} />
        <Navigation viewer={viewer} />
        <Search viewer={viewer} />
      </div>
    </header>
  );
}

function Person({ viewer }: { viewer: Viewer }): JSX.Element {
  const { layout: words } = useWords();
  const base = `/o/${viewer.organisation.id}`;
  if (viewer.member === null) {
    return (
      <div class="site-person">
        <a href={`${base}/sign-in`}>{words.signIn}</a>
      </div>
    );
  }
  return (
    <div class="site-person">
      <a href={`${base}/account`}>{viewer.member.name}</a>
      <form method="post" action={`${base}/sign-out`}>
        <Hidden name="csrf" value={viewer.csrf} />
        <button type="submit">{words.signOut}</button>
      </form>
    </div>
  );
}

/** So few places that they fit a narrow phone in two lines and need no menu. */
function Navigation({ viewer }: { viewer: Viewer }): JSX.Element {
  const { layout: words, programme, search } = useWords();
  const base = `/o/${viewer.organisation.id}`;
  const places = [
    ...(viewer.member === null ? [{ href: base, name: words.home }] : [{ href: `${base}/home`, name: words.waiting }]),
    { href: `${base}/motions`, name: words.motions },
    { href: `${base}/programme`, name: programme.title },
    { href: `${base}/constitution`, name: words.constitution },
    ...(viewer.member === null ? [] : [{ href: `${base}/members`, name: words.members }]),
    { href: `${base}/record`, name: words.record },
  ];
  return (
    <nav class="site-nav" aria-label={words.main}>
      <ul class="site-nav__places">
        {places.map(({ href, name }) => (
          <li key={href}>
            <a href={href} aria-current={currency(viewer.path, href, base)}>
              {name}
            </a>
          </li>
        ))}
        <li class="site-nav__narrow">
          <a href={`${base}/search`} aria-current={currency(viewer.path, `${base}/search`, base)}>
            {search.title}
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** A field where there is room for one; elsewhere the navigation has a link. Nothing on the page that has its own. */
function Search({ viewer }: { viewer: Viewer }): JSX.Element | null {
  const { search: words } = useWords();
  const path = `/o/${viewer.organisation.id}/search`;
  if (viewer.path === path) return null;
  return (
    <search class="site-search">
      <form class="site-search__form" method="get" action={path}>
        <input class="site-search__field" type="search" name="q" aria-label={words.field} maxLength={200} />
        <button type="submit">{words.go}</button>
      </form>
    </search>
  );
}

function currency(path: string, href: string, base: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return href !== base && path.startsWith(`${href}/`) ? "true" : undefined;
}
