import { type Fold } from "./fold.js";
import { Typeface, type Weight } from "./typeface.js";

type Document = PDFKit.PDFDocument;

/** In points; A4 is 595 by 842. */
const [LEFT, TOP, BOTTOM] = [56, 64, 64];
const TEXT = { size: 10.5, line: 15 };
const TABLE = { size: 8.5, line: 12, gap: 8 };
const INDENT = 6;

/** Pages that fill from top to bottom. It knows where it is, and nothing of what it writes. */
export class Page {
  /** How wide a table may be. */
  readonly room: number;
  readonly #document: Document;
  readonly #type: Typeface;
  #y = TOP;

  constructor(document: Document) {
    this.#document = document;
    this.#type = new Typeface(document);
    this.room = document.page.width - 2 * LEFT;
  }

  heading(text: string, level: 1 | 2): void {
    const [size, line] = level === 1 ? [18, 24] : [13, 18];
    if (level === 2) this.#y += 14;
    this.#keep(3 * line);
    this.#say(text, { tag: `H${level}`, weight: "strong", size, line, indent: 0 });
    this.#y += 2;
  }

  paragraph(text: string, depth: number): void {
    this.#say(text, { tag: "P", weight: "plain", size: TEXT.size, line: TEXT.line, indent: depth * INDENT });
  }

  /** A line to sign on, with what it is for below it. */
  signature(text: string): void {
    this.#keep(110);
    this.#y += 70;
    this.#rule(LEFT, LEFT + this.room * 0.6);
    this.#y += 4;
    this.#say(text, { tag: "P", weight: "plain", size: TABLE.size, line: TABLE.line, indent: 0 });
  }

  widthInTable(text: string): number {
    return this.#type.width(text, "strong", TABLE.size) + TABLE.gap;
  }

  /** A table under its caption; its headings stand again on each page. */
  table(caption: string, { columns, rows }: Fold): void {
    const [head = [], ...body] = rows;
    this.#y += 10 + TABLE.line;
    this.#keep(5 * TABLE.line);
    const table = this.#document.struct("Table");
    this.#document.addStructure(table);
    table.add(this.#document.struct("Caption", {}, () => this.#line(caption, { x: LEFT, weight: "strong", size: TABLE.size + 1 })));
    this.#y += TABLE.line + 4;
    const write = (row: readonly string[], tag: "TH" | "TD"): void => {
      const cells = row.map((text, at) =>
        this.#type.lines(text, (columns[at]?.width ?? 0) - TABLE.gap + 0.5, { weight: tag === "TH" ? "strong" : "plain", size: TABLE.size }),
      );
      const height = Math.max(...cells.map(({ length }) => length)) * TABLE.line;
      if (this.#y + height > this.#end) {
        this.#next();
        if (tag === "TD") write(head, "TH");
      }
      const own = this.#document.struct("TR");
      table.add(own);
      let x = LEFT;
      for (const [at, lines] of cells.entries()) {
        const { width = 0, isNumeric = false } = columns[at] ?? {};
        this.#cell(own, lines, { x, width, isNumeric, tag: at === 0 ? "TH" : tag, weight: tag === "TH" ? "strong" : "plain" });
        x += width;
      }
      own.end();
      this.#y += height + 2;
      if (tag === "TH") this.#rule(LEFT, x - TABLE.gap);
    };
    write(head, "TH");
    for (const row of body) write(row, "TD");
    table.end();
  }

  /** What stands at the foot of every page; a screen reader passes over it. */
  footers(title: string, said: (page: number, of: number) => string): void {
    const { start, count } = this.#document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.#document.switchToPage(start + page);
      this.#document.markContent("Artifact", { type: "Pagination" });
      const number = said(page + 1, count);
      const y = this.#document.page.height - BOTTOM / 2;
      const [short = ""] = this.#type.lines(title, this.room * 0.7, { weight: "plain", size: TABLE.size });
      this.#type.write(short, { x: LEFT, y, weight: "plain", size: TABLE.size });
      this.#type.write(number, { x: LEFT + this.room - this.#type.width(number, "plain", TABLE.size), y, weight: "plain", size: TABLE.size });
      this.#document.endMarkedContent();
    }
  }

  #say(text: string, { tag, weight, size, line, indent }: { tag: string; weight: Weight; size: number; line: number; indent: number }): void {
    const element = this.#document.struct(tag);
    this.#document.addStructure(element);
    for (const part of this.#type.lines(text, this.room - indent, { weight, size })) {
      this.#keep(line);
      this.#y += line;
      element.add(this.#document.struct("Span", {}, () => this.#line(part, { x: LEFT + indent, weight, size })));
    }
    element.end();
  }

  #cell(
    row: PDFKit.PDFStructureElement,
    lines: readonly string[],
    { x, width, isNumeric, tag, weight }: { x: number; width: number; isNumeric: boolean; tag: string; weight: Weight },
  ): void {
    const [from, document] = [this.#y, this.#document];
    row.add(
      document.struct(tag, {}, () => {
        for (const [at, text] of lines.entries()) {
          const shift = isNumeric ? width - TABLE.gap - this.#type.width(text, weight, TABLE.size) : 0;
          this.#type.write(text, { x: x + shift, y: from + (at + 1) * TABLE.line - 2, weight, size: TABLE.size });
        }
      }),
    );
  }

  #line(text: string, { x, weight, size }: { x: number; weight: Weight; size: number }): void {
    this.#type.write(text, { x, y: this.#y, weight, size });
  }

  #rule(from: number, to: number): void {
    this.#document.markContent("Artifact", { type: "Layout" });
    this.#document.moveTo(from, this.#y).lineTo(to, this.#y).lineWidth(0.5).stroke("#555555").fillColor("#000000");
    this.#document.endMarkedContent();
  }

  get #end(): number {
    return this.#document.page.height - BOTTOM;
  }

  #keep(height: number): void {
    if (this.#y + height > this.#end) this.#next();
  }

  #next(): void {
    this.#document.addPage();
    this.#y = TOP;
  }
}
