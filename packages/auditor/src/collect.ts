import { readLine, slab, type ExportLine } from "@folkmoot/record";
import { AuditError } from "./verdict.js";

type Line<Kind extends ExportLine["kind"]> = Extract<ExportLine, { kind: Kind }>;

/** An export taken apart; nothing in it is verified yet. */
export interface Collected {
  readonly header: Line<"header">;
  readonly entries: readonly Uint8Array[];
  readonly leafHints: readonly Uint8Array[];
  readonly texts: ReadonlyMap<string, Line<"text"> | Line<"absent-text">>;
  readonly rolls: ReadonlyMap<string, Uint8Array>;
  /** The archives of ballot boxes, in their parts, by the hash of their election. */
  readonly archives: ReadonlyMap<string, readonly Uint8Array[]>;
  /** The files beside them about the making of their keys, likewise. */
  readonly ceremonies: ReadonlyMap<string, string>;
  readonly note: string;
}

const ORDER: readonly ExportLine["kind"][] = ["header", "entry", "leaves", "text", "roll", "archive", "ceremony", "checkpoint"];

/** The parts of an export in their order, each once, from a header to a checkpoint. */
export async function collect(lines: Iterable<string> | AsyncIterable<string>): Promise<Collected> {
  let header: Line<"header"> | undefined;
  let note: string | undefined;
  const entries: Uint8Array[] = [];
  const leafHints: Uint8Array[] = [];
  const texts = new Map<string, Line<"text"> | Line<"absent-text">>();
  const rolls = new Map<string, Uint8Array>();
  const archives = new Map<string, Uint8Array[]>();
  const ceremonies = new Map<string, string>();
  let archive = "";
  const allocate = slab();
  let number = 0;
  let stage = 0;

  function take(text: string): void {
    number++;
    const line = readLine(text, allocate);
    if (line === null) throw broken(number, "is not a line of an export");
    const place = ORDER.indexOf(line.kind === "absent-text" ? "text" : line.kind);
    if (place < stage || (header === undefined) !== (line.kind === "header") || note !== undefined) throw broken(number, "is not where it belongs");
    stage = place;
    switch (line.kind) {
      case "header":
        header = line;
        break;
      case "entry":
        entries.push(line.bytes);
        break;
      case "leaves":
        for (const hash of line.hashes) leafHints.push(hash);
        break;
      case "text":
      case "absent-text":
        if (texts.has(line.commitment)) throw broken(number, "gives a text a second time");
        texts.set(line.commitment, line);
        break;
      case "roll":
        if (rolls.has(line.hash)) throw broken(number, "gives a roll a second time");
        rolls.set(line.hash, line.bytes);
        break;
      case "archive":
        if (archive !== line.election && archives.has(line.election)) throw broken(number, "goes on with an archive that another has interrupted");
        archive = line.election;
        archives.set(archive, [...(archives.get(archive) ?? []), line.bytes]);
        break;
      case "ceremony":
        if (ceremonies.has(line.election)) throw broken(number, "is the second about the making of the same key");
        ceremonies.set(line.election, line.file);
        break;
      case "checkpoint":
        note = line.note;
    }
  }

  // Awaiting each line costs more than reading it, so lines that are at hand are not awaited.
  if (Symbol.iterator in lines) for (const line of lines) take(line);
  else for await (const line of lines) take(line);

  if (header === undefined) throw new AuditError("structure", null, "The file is empty.");
  if (note === undefined) throw new AuditError("structure", null, "The file ends before its checkpoint: it was not copied whole.");
  return { header, entries, leafHints, texts, rolls, archives, ceremonies, note };
}

function broken(number: number, what: string): AuditError {
  return new AuditError("structure", null, `Line ${number} of the file ${what}.`);
}
