import type { PaperResult } from "@folkmoot/procedure";
import { compare, type Compared, type Explained, longestFirst, type Reason, reasonsFor } from "@folkmoot/tally";

/** A page asks once for each option, and the order of a long count in stages takes a while. */
const explained = new WeakMap<PaperResult, Explained>();

/** The count of a result as something that can be explained; options by their places on the paper. */
export function explainedOf(result: PaperResult): Explained {
  const known = explained.get(result);
  if (known !== undefined) return known;
  const { paper, table, ties, line, adopted } = result;
  const isStaged = table.kind === "stv" || table.kind === "runoff";
  const made = { table, ties, line: isStaged ? longestFirst(table, line) : line, winners: adopted.map((id) => paper.options.indexOf(id)) };
  explained.set(result, made);
  return made;
}

/** What the method says of an option; nothing of one that the text kept out before it was counted. */
export function methodReasons(result: PaperResult, index: number): readonly Reason[] {
  const why = result.options[index]?.why.kind;
  return why === "not carried" || why === "out of order" ? [] : reasonsFor(explainedOf(result), index);
}

export function comparedIn(result: PaperResult, one: number, other: number): Compared {
  return compare(explainedOf(result), one, other);
}

/** Every option by its place on the paper, the adopted ones first, then the others in the order of the method; “none of these” where the method ranks it. */
export function inOrderOf(result: PaperResult): readonly number[] {
  const { winners, line } = explainedOf(result);
  const rest = line.filter((index) => !winners.includes(index));
  const missing = result.paper.options.map((_, index) => index).filter((index) => !line.includes(index) && !winners.includes(index));
  return [...winners, ...rest, ...missing];
}
