/** Everything that can be wrong with an archive or a ballot; docs/reference/ballot.md says what each means. */
export type RefusalCode =
  | "not-an-archive"
  | "record-hash"
  | "record-order"
  | "chain"
  | "event-order"
  | "election"
  | "trustees"
  | "election-key"
  | "credentials"
  | "ballot-malformed"
  | "ballot-other-election"
  | "ballot-credential"
  | "ballot-replayed"
  | "ballot-signature"
  | "ballot-answer"
  | "tally"
  | "shuffle-owner"
  | "shuffle"
  | "decryption-owner"
  | "decryption"
  | "decryption-missing"
  | "result"
  | "result-range";

export interface Refusal {
  readonly code: RefusalCode;
  /** The height of the event that it is about; null: the file as a whole. */
  readonly event: number | null;
  readonly why: string;
}

/** Thrown within the verifier and caught at its top. */
export class Refused extends Error {
  override readonly name = "Refused";
  constructor(
    readonly code: RefusalCode,
    readonly event: number | null,
    readonly why: string,
  ) {
    super(`${code}: ${why}`);
  }
}
