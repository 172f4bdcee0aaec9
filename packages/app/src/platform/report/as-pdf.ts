import PDFDocument from "pdfkit";
import type { Language, Words } from "../../languages/index.js";
import { Page } from "./page.js";
import type { Report, ReportTable } from "./report.js";
import { foldedTable } from "./fold.js";

interface Setting {
  readonly words: Words;
  readonly language: Language;
  /** When what it reports became known: the date of the file. Null: the file has none. */
  readonly date: Date | null;
  /** A table with more cells is left out, and said to be; the one for spreadsheets has it. Ten thousand take a second, in which a server does nothing else. */
  readonly mostCells: number;
}

/**
 * A report for paper: A4, fonts embedded, tagged for screen readers. The same report is the same bytes: it has no date but the one that is given, and no
 * random number.
 */
export async function asPdf(report: Report, setting: Setting): Promise<Uint8Array> {
  const { language, date } = setting;
  const document = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: report.title, Producer: "Folkmoot", Creator: "Folkmoot", CreationDate: date ?? new Date(0) },
  });
  if (date === null) delete document.info.CreationDate;
  // Its XML copy of the title isn't escaped, and its length is counted in letters instead of bytes: the file would be broken by "Prüfung & Wahl".
  Object.assign(document, { endMetadata: () => undefined });
  const pieces: Buffer[] = [];
  const finished = new Promise<Uint8Array>((done, failed) => {
    document.on("data", (piece: Buffer) => pieces.push(piece));
    document.on("end", () => done(Buffer.concat(pieces)));
    document.on("error", failed);
  });
  lay(new Page(document), report, setting);
  document.end();
  return finished;
}

function lay(page: Page, { title, sections }: Report, setting: Setting): void {
  page.heading(title, 1);
  for (const { heading, lines, tables } of sections) {
    if (lines.length === 0 && tables.length === 0) {
      page.signature(heading);
      continue;
    }
    page.heading(heading, 2);
    for (const line of lines) page.paragraph(line.trimStart(), line.length - line.trimStart().length);
    for (const table of tables) layTable(page, table, setting);
  }
  page.footers(title, setting.words.report.page);
}

function layTable(page: Page, table: ReportTable, { words: { numbers, report }, mostCells }: Setting): void {
  const cells = table.rows.length * table.columns.length;
  if (cells > mostCells) return page.paragraph(report.tooLarge(table.caption, cells), 0);
  for (const fold of foldedTable(table, { numbers, widthOf: (text) => page.widthInTable(text), room: page.room })) page.table(table.caption, fold);
}
