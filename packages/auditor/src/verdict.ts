/** What an audit found. "Valid" is said of the first `size` entries and of nothing after them. */
export type Verdict = Valid | Invalid;

export interface Valid {
  readonly valid: true;
  readonly organisation: string;
  readonly origin: string;
  readonly mode: "rehearsal" | "real";
  readonly size: number;
  /** Root of the tree, base64: with origin and size, what was checked. */
  readonly root: string;
  /** The signed checkpoint: to be kept, and given to the next audit. */
  readonly checkpoint: string;
  /** The key that signed it. Where the reader gave none, it is only what the file itself says. */
  readonly vkey: string;
  /** Texts that were withheld by procedure: their words could not be checked, each withholding is an entry. */
  readonly withheld: number;
  /** Texts of motions of which no notice has been given. */
  readonly unpublished: number;
  readonly constitution: { readonly version: number; readonly rules: string };
  readonly motions: number;
  /** With which scripts people have voted in secret, as the record says. */
  readonly scripts: readonly string[];
  /** Votes that were counted again; those of ballot boxes, where their archives are at hand. */
  readonly votes: number;
  /** Ballot boxes of secret votes that have a result: how many were verified from their archives, how many archives are not at hand, and how many keys nobody could choose. */
  readonly boxes: { readonly verified: number; readonly absent: number; readonly ceremonies: number };
}

export interface Invalid {
  readonly valid: false;
  readonly code: AuditCode;
  /** The first entry that is not right; null when it is not one entry's fault or can't be told. */
  readonly index: number | null;
  /** A sentence for people. */
  readonly why: string;
}

/** The guarantee that does not hold. One code for each line of `audit`. */
export type AuditCode =
  | "structure" // the file is not an export, or not whole
  | "key" // not the key that you know
  | "signature" // the checkpoint is not signed by the key
  | "tree" // the entries are not those that were signed
  | "remembered" // what was signed earlier is not its beginning
  | "entry" // not canonical
  | "event" // canonical, but no event that the record can hold
  | "genesis"
  | "text" // a text is not what an entry committed to, is missing, or was withheld silently
  | "constitution" // a constitution does not compile to the rules that were recorded
  | "roll" // a list of those who count is not what was recorded
  | "box" // the archive of a ballot box is not what the entries of its box say, or proves nothing
  | "rule"; // an act that the rules do not allow, somebody who may not act or acts twice, a result that does not follow from the votes

/** The one error of an audit. `audit` turns it into a verdict; any other error is a bug of the auditor. */
export class AuditError extends Error {
  override readonly name = "AuditError";

  constructor(
    readonly code: AuditCode,
    readonly index: number | null,
    why: string,
  ) {
    super(why);
  }
}
