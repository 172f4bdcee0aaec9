import { components as german } from "./de/components.js";
import { components as english } from "./en/components.js";
import type { Language } from "./language.js";

/** The words of components alone, for what also runs in the browser: an island doesn't carry the words of every page. */
export type ComponentWords = typeof english;

export const componentWords: Record<Language, ComponentWords> = { en: english, de: german };

export * from "./language.js";
export type { Length } from "./length.js";
