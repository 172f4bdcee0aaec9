import { labelOf } from "./labels.js";
import { KIND_NAMES } from "./names.js";
import type { ChangeSays } from "./says.js";

export const ENGLISH_CHANGES: ChangeSays = {
  and: "and",
  or: "or",
  quoted: (words) => `“${words}”`,
  label: labelOf,
  kinds: KIND_NAMES,
  nothing: "nothing said",
  otherWords: (before, after) => `the same rule in other words, ${before} → ${after}`,
  wasSilent: (before, after) => `so far the text is silent (${before}) → ${after}`,
  meansElse: (before) => `${before} → the same words, which mean something else now`,
  falls: (before, dead, holds) =>
    `${before} → ${dead ? "the words are still there but are no longer live" : "the text no longer says it"}${holds === "" ? "" : `, so this holds: ${holds}`}`,
  newException: (of, condition) => `New exception in ${of}, ${condition}`,
  goneException: (of, condition) => `The exception in ${of}, ${condition}, is gone: what holds in general holds there too`,
  dissolved: (name) => `The body “${name}” is dissolved`,
  of: (name, holder) => `“${name}” of ${holder}`,
  comes: (kind, name) => `New ${kind}: ${name}`,
  goes: (kind, name) => `The ${kind} ${name} is gone`,
  called: (kind, was, is) => `The ${kind} “${was}” is called “${is}”`,
  order: (of, before, after) => `The order of the stages of ${of}: ${before} → ${after}`,
  touched: (article, name, clauses) =>
    `Article ${article}, “${name}”, keeps its words, but what it sets up would run otherwise. So this counts as a change of it, and ${clauses} holds`,
  deadGone: (words) => `Words that Folkmoot ran nothing from are gone: “${words}”`,
  deadNew: (words) => `New words that Folkmoot runs nothing from: “${words}”`,
  deadAround: (before, after) => `Only the live words run, and the words around them would be others: “${before}” → “${after}”`,
  deadMore: (count) => `And ${count} more sentences that Folkmoot runs nothing from; they stand in the redline`,
};
