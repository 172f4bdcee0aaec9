/** A name as it was written after an "@": the longest first, because "@Kofi Larch said" may mean Kofi or Kofi Larch. */
export interface Written {
  readonly candidates: readonly string[];
}

const longestName = 4;
const pattern = /(?<![\p{L}\p{N}_@./])@(\p{L}[\p{L}\p{M}\p{N}'’.-]*(?: \p{L}[\p{L}\p{M}\p{N}'’.-]*){0,3})/gu;

/** What may be names in a text, by their "@", in order and each once; at most `most`. What an address of a mail has before its name is none. */
export function writtenNames(text: string, most: number): readonly Written[] {
  const seen = new Set<string>();
  const found: Written[] = [];
  for (const [, words = ""] of text.matchAll(pattern)) {
    const parts = words.split(" ").slice(0, longestName);
    const key = plain(parts.join(" "));
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ candidates: parts.map((_, at) => plain(parts.slice(0, parts.length - at).join(" "))) });
    if (found.length === most) break;
  }
  return found;
}

/** Whom each written name means, given how many members a candidate fits: the longest candidate that fits exactly one. */
export function meant(written: readonly Written[], fitting: ReadonlyMap<string, readonly string[]>): Meant {
  const members = new Set<string>();
  const unclear: string[] = [];
  for (const { candidates } of written) {
    const known = candidates.map((candidate) => ({ candidate, fit: fitting.get(candidate) ?? [] })).filter(({ fit }) => fit.length > 0);
    const one = known.find(({ fit }) => fit.length === 1)?.fit[0];
    if (one !== undefined) members.add(one);
    else unclear.push(known[0]?.candidate ?? candidates.at(-1) ?? "");
  }
  return { members: [...members], unclear };
}

export interface Meant {
  /** Ids of members. */
  readonly members: readonly string[];
  /** Names that fit nobody or several. */
  readonly unclear: readonly string[];
}

/** Without what ends a sentence. */
const plain = (name: string): string => name.toLowerCase().replace(/[.'’-]+$/u, "");
