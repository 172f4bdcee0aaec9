import type { PairedLines } from "../redline.js";
import type { ProseLine } from "../redline/prose.js";
import type { Change } from "./change.js";
import type { ChangeSays } from "./says.js";

/** More than this of one kind is another text, which its reader has to read whole. */
const SHOWN = 20;

/**
 * Words that nothing runs from and that would be others: whole sentences without a live word, and the words around live ones. What reads harmless or drastic and
 * changes no rule is said as such, so that nobody takes it for the law that runs.
 */
export function deadWordChanges(lines: readonly PairedLines[], says: ChangeSays): Change[] {
  const found = lines.flatMap(({ was, is }) => lineChanges(was, is, says));
  if (found.length <= SHOWN) return found;
  const rest = found.length - SHOWN;
  return [...found.slice(0, SHOWN), change(null, "", "", says.deadMore(rest))];
}

function lineChanges(was: ProseLine | null, is: ProseLine | null, says: ChangeSays): Change[] {
  if (was?.source === is?.source || (is ?? was)?.kind === "heading") return [];
  const clause = (is ?? was)?.number ?? null;
  const [before, after] = [sentencesOf(was), sentencesOf(is)];
  const gone = before.filter((sentence) => !after.includes(sentence));
  const put = after.filter((sentence) => !before.includes(sentence));
  const around = was === null || is === null ? [] : joined(gone.filter(isLive), put.filter(isLive), { clause, says });
  return [
    ...around,
    ...gone.filter(isDead).map((words) => change(clause, words, "", says.deadGone(words))),
    ...put.filter(isDead).map((words) => change(clause, "", words, says.deadNew(words))),
  ];
}

/** The words around live ones, whichever of the live words are others too. Live words that come or go are rules that come or go. */
function joined(gone: readonly string[], put: readonly string[], { clause, says }: { clause: string | null; says: ChangeSays }): Change[] {
  if (gone.length === 0 || put.length === 0) return [];
  const [before, after] = [gone.join(" "), put.join(" ")];
  return [change(clause, before, after, says.deadAround(before, after))];
}

function change(clause: string | null, before: string, after: string, sentence: string): Change {
  return { clause, thing: "", rule: "", kind: "dead", before, after, sentence };
}

const LIVE = "[…]";

/** The sentences of a line, live words as a gap. */
function sentencesOf(line: ProseLine | null): string[] {
  if (line === null) return [];
  let text = "";
  let from = 0;
  for (const { words, address } of line.links) {
    const at = line.text.indexOf(words, from);
    if (at < 0) continue;
    text += line.text.slice(from, at) + (/^(?:rule|after|where):/u.test(address) ? LIVE : words);
    from = at + words.length;
  }
  const names = new Set(line.links.map(({ words }) => words));
  return (text + line.text.slice(from))
    .replace(/\s+/gu, " ")
    .split(/(?<=[.!?]["”’)]?) (?=\S)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "" && !names.has(sentence));
}

function isLive(sentence: string): boolean {
  return sentence.includes(LIVE);
}

function isDead(sentence: string): boolean {
  return !isLive(sentence) && /\p{L}/u.test(sentence);
}
