import { createContext } from "preact";
import type { ComponentChildren, JSX } from "preact";
import { useContext } from "preact/hooks";
import { componentWords, firstLanguage, type ComponentWords, type Language } from "../../languages/components.js";

const Spoken = createContext<Language>(firstLanguage);

/** Everything inside is written in this language. */
export function Speaking({ language, children }: { language: Language; children: ComponentChildren }): JSX.Element {
  return <Spoken.Provider value={language}>{children}</Spoken.Provider>;
}

/** The language of the page on which a component stands. */
export function useLanguage(): Language {
  return useContext(Spoken);
}

/** The words of components in the language of the page. What an island may draw takes its words from here: an island carries no others. */
export function useComponentWords(): ComponentWords {
  return componentWords[useLanguage()];
}

/** The language of what a text of law says, where it is another than that of the page (WCAG 2.2, 3.1.2). Every text is English so far. */
export function useLawLanguage(): string | undefined {
  return useLanguage() === firstLanguage ? undefined : "en-GB";
}
