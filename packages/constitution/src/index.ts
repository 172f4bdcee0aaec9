/** Live text in, rules out: a constitution that is its own program. Pure. */
export type * from "./finding.js";
export type * from "./rules.js";
export { blame } from "./blame.js";
export type * from "./blame.js";
export type * from "./compiled.js";
export { compareTexts } from "./compare.js";
export type * from "./compare.js";
export * from "./document.js";
export * from "./fill.js";
export { cameOf } from "./merge/came-of.js";
export { mergeTexts, needsSomebody, settle, takesAll, type Merge, type MergePart, type Settled } from "./merge.js";
export { holdsHidden, redline, showHidden, type RedlineLine, type RedlinePart, type Relinked } from "./redline.js";
export { canonical, rulesHash } from "./canonical.js";
export { compile, mayBeInForce } from "./compile.js";
export { WAYS } from "./phrase/several.js";
export { isKnown, isRun } from "./schema/runs.js";
export { refused as tangledMarkdown } from "./markdown/guard.js";
