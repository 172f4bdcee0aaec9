/** What the checker can find, once and for all texts: its sentence, what it costs in figures, and a wording that passes. */
export interface FindingSpec {
  /** "either": an error or a warning, as the sentence says. */
  readonly severity: "error" | "warning" | "either";
  /** What is wrong. */
  readonly what: string;
  /** Why it matters, in one sentence with a worked number. */
  readonly why: string;
  /** A change of the chess club's rules (the first example of docs/reference/live-text.md) that brings it about, and one that does not. Null: no line of text can show it. */
  readonly example: Example | null;
}

export interface Example {
  /** These words of the club's rules … */
  readonly from: string;
  /** … replaced by these have the finding … */
  readonly to: string;
  /** … and replaced by these have none: the wording that is proposed. */
  readonly instead: string;
}

export function error(what: string, why: string, example: Example | null): FindingSpec {
  return { severity: "error", what, why, example };
}

export function warning(what: string, why: string, example: Example | null): FindingSpec {
  return { severity: "warning", what, why, example };
}

export function either(what: string, why: string, example: Example | null): FindingSpec {
  return { severity: "either", what, why, example };
}

/** The club says it well, and these words in its place say it badly. */
export function not(to: string, from: string): Example {
  return { from, to, instead: from };
}

/** The club says nothing of it: these words are put in behind others, badly and well. */
export function put(from: string, to: string, instead: string): Example {
  return { from, to, instead };
}
