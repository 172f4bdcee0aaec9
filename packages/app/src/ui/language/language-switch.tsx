import type { JSX } from "preact";
import { languageCodes, wordsOf } from "../../languages/index.js";
import type { Viewer } from "../../platform/web.js";
import { Hidden } from "../form/form.js";
import { useLanguage } from "./language.js";

/**
 * The way to the same page in another language, each named in its own. A member's choice is kept with the member and takes a form, like everything that
 * changes something; a visitor's is a cookie of their browser and takes a link, so that a page that many share needs no form.
 */
export function LanguageSwitch({ viewer, at }: { viewer: Viewer | null; at: string }): JSX.Element {
  const spoken = useLanguage();
  const others = languageCodes
    .filter((language) => language !== spoken)
    .map((language) => ({ language, tag: wordsOf(language).layout.tag, name: wordsOf(language).layout.name }));
  if (viewer === null || viewer.member === null) {
    return (
      <>
        {others.map(({ language, tag, name }) => (
          <a key={language} href={`/language/${language}?to=${encodeURIComponent(at)}`} hrefLang={tag} lang={tag} rel="nofollow">
            {name}
          </a>
        ))}
      </>
    );
  }
  return (
    <form class="site-footer__language" method="post" action={`/o/${viewer.organisation.id}/language`}>
      <Hidden name="csrf" value={viewer.csrf} />
      <Hidden name="to" value={at} />
      {others.map(({ language, tag, name }) => (
        <button key={language} type="submit" name="language" value={language} lang={tag}>
          {name}
        </button>
      ))}
    </form>
  );
}
