import { wordsOf, type Language } from "../../languages/index.js";
import type { Letter, Section, Sender } from "./letter.js";

/** A letter for a reader of plain text: as complete as the other form, with every address written out. */
export function plainOf(
  { sentence, text, sections = [], link, otherwise, foot = [] }: Letter,
  from: Sender & { readonly language: Language },
): string {
  const parts = [
    sentence,
    text,
    ...sections.map(section),
    `${link.words}:\n${link.url}`,
    otherwise,
    `-- \n${from.name}`,
    ...foot.map(({ words, url }) => `${words}:\n${url}`),
    from.rehearsal ? wordsOf(from.language).letter.rehearsal : "",
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section({ title, lines }: Section): string {
  const written = lines.map(({ words, detail, url }) => [`* ${words}`, ...indented(detail), `  ${url}`].join("\n"));
  return [title.toUpperCase(), ...written].join("\n\n");
}

function indented(text: string): readonly string[] {
  return text === "" ? [] : text.split("\n").map((line) => `  ${line}`);
}
