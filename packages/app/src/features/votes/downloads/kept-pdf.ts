import { createHash } from "node:crypto";
import { type Language, wordsOf } from "../../../languages/index.js";
import { asPdf } from "../../../platform/report/as-pdf.js";
import type { Report } from "../../../platform/report/report.js";

/** Some ten megabytes of the longest ones. */
const MOST = 100;
const MOST_CELLS = 10_000;
const kept = new Map<string, Promise<Uint8Array>>();

/** A report on paper, set once for all who fetch it: setting a long one takes a second, and anybody may ask. The same report is the same bytes. */
export function keptPdf(report: Report, { language, date }: { language: Language; date: Date }): Promise<Uint8Array> {
  const key = createHash("sha256")
    .update(JSON.stringify([report, language, date.toISOString()]))
    .digest("base64url");
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = asPdf(report, { words: wordsOf(language), language, date, mostCells: MOST_CELLS });
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return made;
}
