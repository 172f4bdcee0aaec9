import { err, ok, type Result } from "@folkmoot/exact";
import { separated, type Field } from "../formats/csv.js";
import type { Problem } from "../formats/problem.js";
import type { SizedGroup } from "./seats-for.js";

const MOST_GROUPS = 10_000;
const WHOLE = /^[0-9]{1,9}$/;

/**
 * Groups with their sizes from a file of values separated by commas or semicolons: a head with the name of each column, then a line for each group. The first column names the group, the second
 * counts its members, each further one those of a kind, by the words of the text ("women").
 */
export function readGroups(text: string): Result<readonly SizedGroup[], Problem> {
  const separator = text.split("\n", 1)[0]?.includes(";") === true ? ";" : ",";
  const [head = [], ...lines] = separated(text, separator);
  if (head.length < 2) return err({ line: 1, column: 1, expected: "a head with at least two columns: group, members" });
  if (lines.length > MOST_GROUPS) return err({ line: MOST_GROUPS + 2, column: 1, expected: `at most ${MOST_GROUPS} groups` });
  const kinds = head.slice(2).map((field) => field.text.trim().toLowerCase());
  const groups: SizedGroup[] = [];
  for (const fields of lines) {
    const group = groupIn(fields, kinds);
    if (!group.ok) return group;
    groups.push(group.value);
  }
  return ok(groups);
}

function groupIn(fields: readonly Field[], kinds: readonly string[]): Result<SizedGroup, Problem> {
  const [name, ...numbers] = fields;
  const at = { line: name?.line ?? 1, column: name?.column ?? 1 };
  if (name === undefined || name.text.trim() === "") return err({ ...at, expected: "the name of a group" });
  if (numbers.length !== kinds.length + 1) return err({ ...at, expected: `${kinds.length + 2} values, as in the head` });
  const wrong = numbers.find((field) => !WHOLE.test(field.text.trim()));
  if (wrong !== undefined) return err({ line: wrong.line, column: wrong.column, expected: "a whole number" });
  const [members = 0, ...of] = numbers.map((field) => Number(field.text.trim()));
  if (of.some((count) => count > members)) return err({ ...at, expected: `at most ${members} of each kind, since there are that many members` });
  return ok({ name: name.text.trim(), members, of: Object.fromEntries(kinds.map((kind, index) => [kind, of[index] ?? 0])) });
}
