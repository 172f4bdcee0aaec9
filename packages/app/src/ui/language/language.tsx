import { createContext } from "preact";
import type { ComponentChildren, JSX } from "preact";
import { useContext } from "preact/hooks";
import { componentWords, firstLanguage, type ComponentWords, type Language } from "../../languages/components.js";

const Spoken = createContext<Language>(firstLanguage);

const OfLaw = createContext<Language>(firstLanguage);

/** Everything inside is written in this language; `law` is that of the text of law that is shown or quoted. */
export function Speaking({
  language,
  law = firstLanguage,
  children,
}: {
  language: Language;
  law?: Language | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <Spoken.Provider value={language}>
      <LawIn language={law}>{children}</LawIn>
    </Spoken.Provider>
  );
}

/** The text of law that is shown inside is in this language; left out, in the first. */
export function LawIn({ language = firstLanguage, children }: { language?: Language | undefined; children: ComponentChildren }): JSX.Element {
  return <OfLaw.Provider value={language}>{children}</OfLaw.Provider>;
}

/** The language of the page on which a component stands. */
export function useLanguage(): Language {
  return useContext(Spoken);
}

/** The words of components in the language of the page. What an island may draw takes its words from here: an island carries no others. */
export function useComponentWords(): ComponentWords {
  return componentWords[useLanguage()];
}

/** The language of what a text of law says, where it is another than that of the page (WCAG 2.2, 3.1.2). */
export function useLawLanguage(): string | undefined {
  const law = useContext(OfLaw);
  return useLanguage() === law ? undefined : TAGS[law];
}

/** The language of what the checker says, where it is another than that of the page: it speaks English. */
export function useCheckerLanguage(): string | undefined {
  return useLanguage() === firstLanguage ? undefined : TAGS[firstLanguage];
}

/** The language of what is said back of a text of law: that of the page, and said so, since names in it may be of another. */
export function useSaidBackLanguage(): string | undefined {
  const language = useLanguage();
  return language === firstLanguage ? undefined : TAGS[language];
}

const TAGS: { readonly [language in Language]: string } = { en: "en-GB", de: "de" };
