import type { Fraction } from "@folkmoot/exact";
import type { Condition, ThresholdBase } from "@folkmoot/tally";

/** The words of manifests for what a share is taken of. */
const BASES: readonly (readonly [RegExp, ThresholdBase])[] = [
  [/^(?:yes\s*(?:\+|and)\s*no|valid(?: votes)?|votes for and against)$/, "yes and no"],
  [/^(?:yes\s*\+\s*no\s*\+.*|all votes|all papers|papers|votes cast|cast|present|those present)$/, "yes, no and abstentions"],
  [/^(?:all )?(?:eligible|electorate|registered|members)(?: voters)?$/, "eligible"],
];

/**
 * A threshold in the words of a manifest, ">=2/3 of yes+no", ">1/2 of cantons"; its name says whether it is a quorum of turnout or of parts. "In each group"
 * asks the share of every one of them. Null where the words say something else.
 */
export function thresholdWords(name: string, words: string): Condition | "casting vote" | null {
  if (/casting/i.test(name)) return words === "yes" || words === "no" ? "casting vote" : null;
  const plain = words
    .trim()
    .replace(/^(?:≥|at least)\s*/, ">=")
    .replace(/^more than\s*/, ">");
  const read = /^(>=|>)\s*([0-9./]+\s*%?)\s*of\s+(.+)$/.exec(plain);
  const share = read === null ? null : shareOf(read[2] ?? "");
  if (read === null || share === null) return null;
  const [, sign, , base = ""] = read;
  const strict = sign === ">";
  if (/\b(?:in|of) (?:each|every)\b|\bin all\b/.test(base) || /each|every/i.test(name))
    return { kind: "parts", share: { n: 1, d: 1 }, strict: false, carries: { share, strict } };
  if (/^double|groups|chambers|regions|cantons/i.test(name)) return { kind: "parts", share, strict };
  if (/turnout|participation/i.test(name))
    return { kind: "turnout", share, strict, abstentionsCount: /abst|blank|all papers/.test(base) && !/\bnot\b|n't|exclud|without/.test(base) };
  const of = (base.split(/[,(;]/)[0] ?? "").trim();
  const known = BASES.find(([pattern]) => pattern.test(of))?.[1];
  return known === undefined ? null : { kind: "yes", share, of: known, strict };
}

/** "2/3", "45 %", "44.5%", "0.4". */
function shareOf(text: string): Fraction | null {
  const fraction = /^([0-9]{1,9})\/([1-9][0-9]{0,8})$/.exec(text.trim());
  if (fraction !== null) return { n: Number(fraction[1]), d: Number(fraction[2]) };
  const decimal = /^([0-9]{1,3})(?:\.([0-9]{1,6}))?\s*(%?)$/.exec(text.trim());
  if (decimal === null) return null;
  const [, whole = "", rest = "", percent] = decimal;
  return { n: Number(whole + rest), d: 10 ** rest.length * (percent === "%" ? 100 : 1) };
}
