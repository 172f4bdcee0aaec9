/** One row. A value that a spreadsheet would run as a formula begins with an apostrophe instead (OWASP, CSV injection); a number with its sign stays one. */
export function writeCsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell)).join(",")}\r\n`;
}

const FORMULA = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
