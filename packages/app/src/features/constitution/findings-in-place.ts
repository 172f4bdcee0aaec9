import { clauseAnchor, plainText, type Compiled, type Finding, type HeadingBlock } from "@folkmoot/constitution";

export interface PlacedFindings {
  /** By the anchor of the clause or heading whose words they are about. */
  readonly inPlace: ReadonlyMap<string, readonly Finding[]>;
  /** Those about the text as a whole. */
  readonly elsewhere: readonly Finding[];
}

/** Puts each finding under the words that it is about. */
export function placed(compiled: Compiled): PlacedFindings {
  const inPlace = new Map<string, Finding[]>();
  const elsewhere: Finding[] = [];
  for (const finding of compiled.findings) {
    const anchor = anchorOf(compiled, finding);
    if (anchor === null) elsewhere.push(finding);
    else inPlace.set(anchor, [...(inPlace.get(anchor) ?? []), finding]);
  }
  return { inPlace, elsewhere };
}

function anchorOf(compiled: Compiled, finding: Finding): string | null {
  const clause = compiled.clauses.findLast((one) => one.line <= finding.line);
  if (clause !== undefined && finding.line < clause.line + clause.source.split("\n").length) return clauseAnchor(clause.number);
  const heading = compiled.document.find(
    (block): block is HeadingBlock => block.kind === "heading" && finding.words !== "" && plainText(block.inline).includes(finding.words),
  );
  return heading?.anchor ?? null;
}
