import type { FindingCode } from "../catalogue.js";
import type { Finding } from "../finding.js";
import type { Range } from "../markdown/tree.js";

/** A finding before its place is worked out. */
export interface Note extends Range {
  readonly code: FindingCode;
  readonly severity: Finding["severity"];
  readonly message: string;
  readonly suggestions: readonly string[];
}

export function error(at: Range, code: FindingCode, message: string, ...suggestions: readonly string[]): Note {
  return { start: at.start, end: at.end, code, severity: "error", message, suggestions };
}

export function warning(at: Range, code: FindingCode, message: string, ...suggestions: readonly string[]): Note {
  return { start: at.start, end: at.end, code, severity: "warning", message, suggestions };
}
