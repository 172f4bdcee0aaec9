import { align } from "./redline/align.js";
import { proseLines, type ProseLine } from "./redline/prose.js";

export interface VersionText {
  readonly number: number;
  readonly source: string;
}

/** A heading, clause or paragraph of the newest version and the version that set its present words. */
export interface Blamed {
  /** "11.5.1", null for the title and for paragraphs outside the clauses. */
  readonly clause: string | null;
  readonly text: string;
  readonly version: number;
  /** Versions that touched it before, oldest first, beginning with the one it came in with. */
  readonly earlier: readonly number[];
}

/**
 * For each line of the newest version, which version set its present words. A line that only moved or was renumbered keeps its version; other words, or
 * another rule behind the same words, are a new setting. `versions` in the order in which they came into force.
 */
export function blame(versions: readonly VersionText[]): Blamed[] {
  let lines: Lined[] = [];
  for (const version of versions) lines = follow(lines, version);
  return lines.map(({ line, versions: set }) => ({ clause: line.number, text: line.text, version: set.at(-1) ?? 0, earlier: set.slice(0, -1) }));
}

interface Lined {
  readonly line: ProseLine;
  /** Versions that set its words, oldest first; never empty. */
  readonly versions: readonly number[];
}

function follow(before: readonly Lined[], version: VersionText): Lined[] {
  const after = proseLines(version.source);
  const pairs = align(
    before.map((lined) => lined.line),
    after,
  );
  const origin = new Map(pairs.map((pair) => [pair.after, pair.before === null ? undefined : before[pair.before]]));
  return after.map((line, index) => {
    const was = origin.get(index);
    if (was === undefined) return { line, versions: [version.number] };
    return { line, versions: was.line.source === line.source ? was.versions : [...was.versions, version.number] };
  });
}
