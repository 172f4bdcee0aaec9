import { createContext } from "preact";
import type { ComponentChildren, JSX } from "preact";
import { useContext } from "preact/hooks";
import { firstLanguage, wordsOf, type Language, type Words } from "../../languages/index.js";

const Spoken = createContext<Language>(firstLanguage);

/** Everything inside is written in this language. */
export function Speaking({ language, children }: { language: Language; children: ComponentChildren }): JSX.Element {
  return <Spoken.Provider value={language}>{children}</Spoken.Provider>;
}

/** The language of the page on which a component stands. */
export function useLanguage(): Language {
  return useContext(Spoken);
}

/** Every text of ours in the language of the page: `const { surveys: words } = useWords()`. */
export function useWords(): Words {
  return wordsOf(useLanguage());
}
