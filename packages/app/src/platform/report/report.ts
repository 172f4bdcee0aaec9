/**
 * A report on a count: what a returning officer reads out, keeps and signs. One description for the terminal, for paper (PDF) and for spreadsheets (CSV).
 * Its texts come from voters, candidates and files: whoever builds one takes out of them what isn't text (`plain`).
 */
export interface Report {
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  /** Sentences, one below the other. */
  readonly lines: readonly string[];
  readonly tables: readonly ReportTable[];
}

/** The first column says what a row is about; a table that is too wide is folded, with that column in each part. */
export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** So many columns, counted from the last, are not parted where the table is folded; one where it is absent. */
  readonly together?: number;
}

/** Words, or a number in plain digits ("1234.5", "-3"): people read it with separators, programs without. */
export type Cell = string | Figure;

export interface Figure {
  readonly digits: string;
}

export const figure = (n: number | string): Figure => ({ digits: String(n) });

/**
 * Text without what isn't text: control characters (a name must not move the cursor of a terminal), line ends, and marks that turn the direction of writing
 * (a name must not change how the number beside it reads). What joins letters in Persian and in Indian scripts stays. Blanks are one each.
 */
export function plain(text: string): string {
  return text.replaceAll(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ").trim();
}
