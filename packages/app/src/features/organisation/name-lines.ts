import { firstLanguage, wordsOf, type Words } from "../../languages/index.js";
import { hasHidden, mixesAlphabets } from "../../platform/http/text.js";
import { emailAddress } from "../../platform/mail/address.js";

/** What can be wrong with what a founder types. */
export type FoundingWords = Words["founding"]["wrong"];
export const foundingWords: FoundingWords = wordsOf(firstLanguage).founding.wrong;

/** One person as a line names them: "Ada Quill, ada@plots.example" or "Ada Quill <ada@plots.example>". */
export interface Line {
  /** From 1, as an editor counts. */
  readonly number: number;
  readonly name: string;
  /** In its stored form. */
  readonly email: string;
}

const longestName = 200;
const longestShown = 60;

/** The people of a text with one person a line; and for every line that can't be taken, why. Empty lines count for nothing. */
export function readLines(
  text: string,
  ownAddress: string,
  words: FoundingWords = foundingWords,
): { readonly lines: readonly Line[]; readonly problems: readonly string[] } {
  const lines: Line[] = [];
  const problems: string[] = [];
  for (const [index, typed] of text.split("\n").entries()) {
    if (typed.trim() === "") continue;
    const number = index + 1;
    const { name, address, rest } = parts(typed.normalize("NFC").trim());
    const email = emailAddress.safeParse(address);
    const problem = problemOf(
      { typed: typed.trim(), name, address, rest, email: email.success ? email.data : null, ownAddress, before: lines },
      words,
    );
    if (problem !== null) problems.push(words.line(number, problem));
    else if (email.success) lines.push({ number, name, email: email.data });
  }
  return { lines, problems };
}

/** The last word with an @ is the address; what stands before it is the name. */
function parts(line: string): { readonly name: string; readonly address: string; readonly rest: string } {
  const address = line.split(/[\s,;<>]+/u).findLast((word) => word.includes("@")) ?? "";
  const at = line.lastIndexOf(address);
  return { name: line.slice(0, at).replace(/[\s,;<]+$/u, ""), address, rest: line.slice(at + address.length).replaceAll(/[\s,;>]/gu, "") };
}

interface Questioned {
  readonly typed: string;
  readonly name: string;
  readonly address: string;
  readonly rest: string;
  readonly email: string | null;
  readonly ownAddress: string;
  readonly before: readonly Line[];
}

function problemOf({ typed, name, address, rest, email, ownAddress, before }: Questioned, words: FoundingWords): string | null {
  const shown = typed.length > longestShown ? `${typed.slice(0, longestShown)}…` : typed;
  if (address === "") return words.noAddress(shown);
  if (email === null) return words.badAddress(address.slice(0, longestShown));
  if (rest !== "") return words.goesOn(shown);
  if (name === "") return words.noName(shown);
  if (name.length > longestName) return words.longName;
  if (hasHidden(name)) return words.hiddenName;
  if (mixesAlphabets(name)) return words.mixedName;
  if (email === ownAddress) return words.ownAddress;
  const twin = before.find((line) => line.email === email);
  return twin === undefined ? null : words.twice(email, twin.number);
}
