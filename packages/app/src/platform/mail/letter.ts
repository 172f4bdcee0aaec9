import { wordsOf, type Language } from "../../languages/index.js";
import { htmlOf } from "./html.js";
import { plainOf } from "./plain.js";

/** A mail: one sentence, the text, one link, and what happens if its reader does nothing (design: look, "mail"). */
export interface Letter {
  readonly subject: string;
  readonly sentence: string;
  /** Plain paragraphs, a blank line between them; "" for none. */
  readonly text: string;
  /** Several things under headings, as a digest has them. */
  readonly sections?: readonly Section[];
  readonly link: LetterLink;
  readonly otherwise: string;
  /** Small, under everything: why this came, and where that is changed. */
  readonly foot?: readonly LetterLink[];
}

export interface LetterLink {
  readonly words: string;
  readonly url: string;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly SectionLine[];
}

export interface SectionLine {
  readonly words: string;
  /** A person's own words, or when it ends; "" for none. */
  readonly detail: string;
  readonly url: string;
}

/** Whose mail it is, and in which language its own words are. */
export interface Sender {
  readonly name: string;
  readonly rehearsal: boolean;
  /** English where it is left out. */
  readonly language?: Language;
}

export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The rest of a long text is one press away; 20,000 copies of it are not needed. */
const longestText = 4_000;
const longestSubject = 150;

/** The two forms of a letter, which say the same. What people typed stays text: no header, no tag and no link of theirs can come of it (H-38). */
export function write(letter: Letter, sender: Sender): Written {
  const from = { ...sender, language: sender.language ?? "en" } as const;
  const parts = { ...letter, text: shortened(letter.text, from.language) };
  return { subject: oneLine(letter.subject, longestSubject), text: plainOf(parts, from), html: htmlOf(parts, from) };
}

/** A header is one line: line ends and other control characters become spaces. */
export function oneLine(text: string, longest: number): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

function shortened(text: string, language: Language): string {
  const trimmed = text.trim();
  return trimmed.length <= longestText ? trimmed : `${trimmed.slice(0, longestText)} …\n\n${wordsOf(language).letter.shortened}`;
}
