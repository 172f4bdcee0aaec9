import { hasHidden, mixesAlphabets } from "../../platform/http/text.js";
import { emailAddress } from "../../platform/mail/address.js";

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
export function readLines(text: string, ownAddress: string): { readonly lines: readonly Line[]; readonly problems: readonly string[] } {
  const lines: Line[] = [];
  const problems: string[] = [];
  for (const [index, typed] of text.split("\n").entries()) {
    if (typed.trim() === "") continue;
    const number = index + 1;
    const { name, address, rest } = parts(typed.normalize("NFC").trim());
    const email = emailAddress.safeParse(address);
    const problem = problemOf({ typed: typed.trim(), name, address, rest, email: email.success ? email.data : null, ownAddress, before: lines });
    if (problem !== null) problems.push(`Line ${number}: ${problem}`);
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

function problemOf({ typed, name, address, rest, email, ownAddress, before }: Questioned): string | null {
  const shown = typed.length > longestShown ? `${typed.slice(0, longestShown)}…` : typed;
  if (address === "") return `“${shown}” has no e-mail address. Write a name, a comma and the address.`;
  if (email === null) return `“${address.slice(0, longestShown)}” is no e-mail address.`;
  if (rest !== "") return `“${shown}” goes on after the address. Write one person a line: a name, a comma and the address.`;
  if (name === "") return `“${shown}” has no name. Write a name, a comma and the address.`;
  if (name.length > longestName) return "this name is longer than 200 characters.";
  if (hasHidden(name)) return "there is a character in the name that can't be seen.";
  if (mixesAlphabets(name)) return "a word of the name mixes letters of two alphabets that look alike.";
  if (email === ownAddress) return "this is your own address. Tick the box below instead.";
  const twin = before.find((line) => line.email === email);
  return twin === undefined ? null : `${email} stands on line ${twin.number} already.`;
}
