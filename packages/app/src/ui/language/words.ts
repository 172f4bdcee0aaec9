import { wordsOf, type Words } from "../../languages/index.js";
import { useLanguage } from "./language.js";

/** Every text of ours in the language of the page: `const { surveys: words } = useWords()`. */
export function useWords(): Words {
  return wordsOf(useLanguage());
}
