import { err, ok, type Result } from "@folkmoot/exact";
import type { RankedElection } from "./election.js";
import type { Problem } from "./problem.js";
import { RankingsBuilder } from "./rankings-builder.js";
import { textOf } from "./text.js";

/**
 * Reads PrefLib's files of orders (.soc, .soi, .toc, .toi): "# NUMBER ALTERNATIVES: 3", "# ALTERNATIVE NAME 1: Ann", then "12: 2,{1,3}", best first, those in
 * braces equal. Source: preflib.org/format.
 */
export function readPreflib(bytes: Uint8Array): Result<RankedElection, Problem> {
  const settings = new Map<string, string>();
  const papers = new RankingsBuilder();
  let alternatives = 0;
  for (const [at, text] of textOf(bytes).split(/\r?\n/).entries()) {
    const setting = /^#\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(text);
    if (setting !== null) settings.set(setting[1] ?? "", setting[2] ?? "");
    if (text.startsWith("#") || text.trim() === "") continue;
    alternatives ||= Number(settings.get("NUMBER ALTERNATIVES"));
    if (!(alternatives >= 1 && alternatives <= 65_535))
      return err({ line: at + 1, column: 1, expected: "# NUMBER ALTERNATIVES before the first paper" });
    const vote = /^\s*([0-9]{1,12})\s*:\s*(.*?)\s*$/.exec(text);
    if (vote === null) return err({ line: at + 1, column: 1, expected: 'papers as "12: 2,{1,3}"' });
    const problem = readOrder(vote[2] ?? "", papers, alternatives);
    if (problem !== null) return err({ line: at + 1, column: text.indexOf(":") + 2, expected: problem });
    papers.end(Number(vote[1]));
  }
  const names = Array.from({ length: alternatives }, (_, option) => settings.get(`ALTERNATIVE NAME ${option + 1}`) ?? `${option + 1}`);
  return ok({ title: settings.get("TITLE") ?? null, names, seats: null, ballots: papers.rankings(alternatives), withdrawn: [], tieOrder: null });
}

function readOrder(text: string, papers: RankingsBuilder, alternatives: number): string | null {
  const groups = text === "" ? [] : (text.match(/\{[^}]*\}|[^,{}]+/g) ?? []);
  for (const group of groups) {
    const inside = group.replace(/^\{|\}$/g, "");
    for (const [place, word] of (inside === "" ? [] : inside.split(",")).entries()) {
      const option = /^\s*[0-9]{1,5}\s*$/.test(word) ? Number(word) : 0;
      if (option < 1 || option > alternatives) return `the number of an alternative, 1 to ${alternatives}`;
      if (papers.has(option - 1)) return "every alternative at most once on a paper";
      if (place > 0) papers.addEqual(option - 1);
      else papers.add(option - 1);
    }
  }
  return null;
}
