import type { AuditStep, Trust, Verdict } from "@folkmoot/auditor";

/** What the thread is asked: a record at an address or in a file, and what is known of it. */
export interface Asked {
  readonly from: string | File;
  readonly trust: Pick<Trust, "key" | "remembered">;
}

/** What it tells while it works, and at the end. */
export type Told =
  | { readonly kind: "read"; readonly bytes: number }
  | { readonly kind: "step"; readonly step: AuditStep }
  | { readonly kind: "verdict"; readonly verdict: Verdict }
  | { readonly kind: "lost" }
  | { readonly kind: "broken"; readonly why: string };
