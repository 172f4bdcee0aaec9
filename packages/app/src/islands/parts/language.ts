import { firstLanguage, isLanguage, type Language } from "../../languages/language.js";

const tag = document.documentElement.lang.slice(0, 2);

/** The language of the page, "en-GB" or "de"; it doesn't change while the page is open. */
export const spoken: Language = isLanguage(tag) ? tag : firstLanguage;
