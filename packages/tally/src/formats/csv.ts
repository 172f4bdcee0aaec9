/** One field of a file of separated values, and where it begins. */
export interface Field {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The records of a file with separators, quotes around what holds one, and doubled quotes inside (RFC 4180). Empty lines are passed over. */
export function separated(text: string, separator: "," | ";"): Field[][] {
  const records: Field[][] = [];
  let record: Field[] = [];
  let [at, line, lineStart] = [text.startsWith("\uFEFF") ? 1 : 0, 1, 0];
  while (at < text.length) {
    const start = { line, column: at - lineStart + 1 };
    let value = "";
    if (text[at] === '"') {
      const end = closing(text, at + 1);
      const inside = text.slice(at + 1, end);
      value = inside.replaceAll('""', '"');
      line += inside.split("\n").length - 1;
      at = end + 1;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== "\n") at++;
    record.push({ text: value + text.slice(from, at).replace(/\r$/, ""), ...start });
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      record.push({ text: "", line, column: at - lineStart + 1 });
    }
    if (record.length > 1 || record[0]?.text !== "") records.push(record);
    record = [];
    at++;
    line++;
    lineStart = at;
  }
  return records;
}

function closing(text: string, from: number): number {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    if (text[quote + 1] !== '"') return quote;
    at = quote + 2;
  }
}
