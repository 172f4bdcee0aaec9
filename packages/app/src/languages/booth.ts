import { ballot as germanPaper } from "./de/ballot.js";
import { booth as german } from "./de/booth.js";
import { votes as germanVotes } from "./de/votes.js";
import { ballot as englishPaper } from "./en/ballot.js";
import { booth as english } from "./en/booth.js";
import { votes as englishVotes } from "./en/votes.js";
import type { Language } from "./language.js";

/** The words of the scripts of secret votes, which don't carry those of every page. */
export interface BoothWords {
  readonly booth: typeof english;
  readonly ballot: typeof englishPaper;
  readonly choices: typeof englishVotes.choices;
}

export const boothWords: Record<Language, BoothWords> = {
  en: { booth: english, ballot: englishPaper, choices: englishVotes.choices },
  de: { booth: german, ballot: germanPaper, choices: germanVotes.choices },
};
