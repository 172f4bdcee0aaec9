export interface Tampered {
  readonly how: string;
  /** The first entry that is not what was signed. */
  readonly index: number;
  readonly copy: readonly string[];
}

const long = process.env["FOLKMOOT_LONG"] === "1";
/** In the normal run: the first entry, the last, and one in between for each kind of change. */
const SAMPLES = 3;

/** Copies of an export in which one entry was edited, deleted or moved. The entries begin after the header line. */
export function tamperedCopies(lines: readonly string[], size: number): readonly Tampered[] {
  const every = Array.from({ length: size }, (_, index) => index);
  const chosen = long ? every : every.filter((index) => index % Math.ceil((size - 1) / (SAMPLES - 1)) === 0 || index === size - 1);
  return chosen.flatMap((index) => {
    const line = lines[index + 1] ?? "";
    const edited = { how: `entry ${index} edited`, index, copy: lines.with(index + 1, edit(line)) };
    const deleted = { how: `entry ${index} deleted`, index, copy: lines.toSpliced(index + 1, 1) };
    const next = lines[index + 2] ?? "";
    const moved = { how: `entry ${index} moved behind the next`, index, copy: lines.toSpliced(index + 1, 2, next, line) };
    return index + 1 < size ? [edited, deleted, moved] : [edited, deleted];
  });
}

/** One letter inside the entry is another: "t" becomes "u" where it tells what happened. */
function edit(line: string): string {
  const entry = Buffer.from(/^\{"entry":"([^"]*)"\}$/.exec(line)?.[1] ?? "", "base64").toString();
  return JSON.stringify({ entry: Buffer.from(entry.replace(/\d(?=[^\d]*$)/, (digit) => String((Number(digit) + 1) % 10))).toString("base64") });
}
