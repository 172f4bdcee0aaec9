import { besideOf, clashIn, nextDue, patch, type Ledger, type Patch, type Situation } from "@folkmoot/procedure";

/** A change of the text put on the text in force, as a server does it; `keep` keeps what came of it beside the record. */
export function patched({ motion, ...rest }: Situation, ledger: Ledger, keep: (source: string) => string): Patch | null {
  if (motion === null) return null;
  const on = { ...rest, motion };
  const clash = clashIn(on);
  const put = clash === null ? null : patch(on, clash, { beside: besideOf(ledger), at: nextDue(on) ?? "" });
  if (put === null) return null;
  const { set } = put;
  return { ...put, set: set === null ? null : { text: set.text ?? keep(set.source), rules: set.rules } };
}
