import type { Catalogue, Language } from "./catalogue.js";
import { de } from "./de/index.js";
import { en } from "./en/index.js";

export const catalogues: Record<Language, Catalogue> = { en, de };
