import type { Flag, Head, QuestionResult, RefusalCode } from "@folkmoot/ballot";

/** What costs so much that a thread of its own does it: plain values in and out. */
export type BoxWork =
  /** Whether a ballot is one of this election and, where the secret credential of its sender is known, theirs. What lies in the box is asked of the database. */
  | { readonly kind: "check"; readonly election: string; readonly ballot: string; readonly own: string | null }
  /** The public credentials of these secret ones. */
  | { readonly kind: "credentials"; readonly group: string; readonly uuid: string; readonly secrets: readonly string[] }
  /** The file that lists these public credentials, in its order. */
  | { readonly kind: "list"; readonly group: string; readonly credentials: readonly Weighed[] }
  /** The next event of an archive, once the whole of it has been verified. */
  | { readonly kind: "step"; readonly archive: Uint8Array; readonly step: Step };

/** A public credential, and how many votes its holder has. */
export interface Weighed {
  readonly credential: string;
  readonly weight: number;
}

export type Step =
  | { readonly what: "tally" }
  | Sent
  /** By the platform, where it holds the key. */
  | { readonly what: "mix" }
  | { readonly what: "decrypt"; readonly secret: bigint }
  | { readonly what: "result" };

/** Sent by a trustee, and read before the archive is verified. `election`: that of the box. */
export type Sent =
  | { readonly what: "shuffle"; readonly election: string; readonly owner: number; readonly text: string }
  /** `proof`: for all of it, since those within it let a forged factor pass. */
  | { readonly what: "part"; readonly election: string; readonly owner: number; readonly text: string; readonly proof: string };

export type BoxDone =
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly why: string }
  /** `took`: milliseconds. */
  | { readonly kind: "checked"; readonly took: number }
  | { readonly kind: "credentials"; readonly credentials: readonly string[] }
  /** Null where one of them is no credential, or two are alike. */
  | { readonly kind: "listed"; readonly list: string | null }
  | { readonly kind: "stepped"; readonly bytes: Uint8Array; readonly head: Head; readonly opened: Opened | null };

/** What an archive says once it is finished. */
export interface Opened {
  readonly result: QuestionResult;
  readonly flags: readonly Flag[];
}
