import { hashOfClause } from "./canonical.js";
import type { Clause } from "./compiled.js";
import type { Place } from "./markdown/lines.js";
import type { Meanings } from "./print/meaning.js";
import { sayBack } from "./print/sentence.js";
import type { Understood } from "./resolve/understand.js";

/** Every clause with its own source text and what the machine has understood of it. */
export function clausesOf(text: Understood, source: string, around: { placeOf: (offset: number) => Place; meanings: Meanings }): Clause[] {
  const said = printBacks(text, around.meanings);
  let next = 0;
  return text.reading.clauses.map(({ number, article, start, end }) => {
    const own = source.slice(start, end).trimEnd();
    const printBack: string[] = [];
    while (next < said.length && (said[next]?.at ?? 0) < start) next++;
    for (; next < said.length && (said[next]?.at ?? 0) < end; next++) printBack.push(said[next]?.line ?? "");
    return { number, article, line: around.placeOf(start).line, start, end: start + own.length, source: own, hash: hashOfClause(own), printBack };
  });
}

/** A line for each live value, where it stands. Words that set a rule of several things are said once. */
function printBacks(text: Understood, meanings: Meanings): { at: number; line: string }[] {
  const lines = new Map<number, string>();
  for (const setting of text.things.flatMap((thing) => thing.settings)) {
    const meaning = meanings.get(setting) ?? "";
    const { from } = setting.use.link;
    if (meaning === "" || lines.has(from)) continue;
    const conditions = setting.where.map((where) => where.link.text.replace(/^W/, "w").replace(/^U/, "u"));
    lines.set(from, sayBack(setting.rule, meaning, conditions));
  }
  return [...lines].map(([at, line]) => ({ at, line })).sort((a, b) => a.at - b.at);
}
