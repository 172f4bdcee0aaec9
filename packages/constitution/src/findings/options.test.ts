import { methodRow, type OptionsMethod } from "@folkmoot/tally";
import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { WAYS } from "../phrase/several.js";
import { CALL } from "../testing/call.js";

/** Every way of counting but those that a warning is given for. */
const FLAWLESS = /^(?!plurality|block|bloc-star|minimax-.*|.*-alone$)/u;

/** The findings when something in the call of the club is put in the place of something else. */
function found(from: string | RegExp, to: string) {
  const text = CALL.replace(from, () => to);
  expect(text).not.toBe(CALL);
  return compile(text).findings.map(({ severity, code }) => `${severity} ${code}`);
}

const counted = (words: string): string => `[${words}](rule:several)`;
const approve = "[members approve of as many as they like](rule:several)";
const ballot = "7. **[Ballot.](vote:ballot)**";

describe("a call that could not be answered, counted or appealed against", () => {
  it.each<[finding: string, from: string | RegExp, to: string]>([
    ["error nobody-can-put", "[any 3 members](rule:starts) or [the Secretary](rule:starts) may put a proposal", "proposals are put"],
    [
      "error options-twice",
      "4. **[Mediation.]",
      "4. **[Amendments.](amendments:amendments)** For [7 days](rule:lasts) [any member](rule:starts) may put a change.\n5. **[Mediation.]",
    ],
    ["error call-for-change", "[priorities](rule:decides)", "[priorities](rule:decides) and on a proposal to [change these rules](rule:decides)"],
    ["warning several-unsaid", `: ${approve}, and`, ". On it"],
    ["error no-points", approve, "[members share out points among them](rule:several)"],
    ["error no-budget", approve, "[members choose within the budget, counted by equal shares](rule:several)"],
    ["error no-budget", approve, "[members choose within the budget, and those with the most support are taken while the money lasts](rule:several)"],
    ["error paper-differs", approve, `${approve}, [10 points](rule:points) each`],
    ["error paper-differs", approve, `${approve}, with [£500](rule:budget)`],
    ["error paper-differs", `: ${approve}, and`, " with [£500](rule:budget) and"],
    ["error no-budget", approve, counted(WAYS["budget-phragmen"])],
    ["error no-budget", approve, `${counted(WAYS["budget-greedy-points"])}, [10 points](rule:points) each`],
    ["error no-points", approve, `${counted(WAYS["budget-greedy-points"])} of [£500](rule:budget)`],
    ["error no-places", /\[members approve.*/u, `${counted(WAYS["stv-meek"])}.`],
    ["error no-places", /\[members approve.*/u, `${counted(WAYS.harmonic)}.`],
    ["error one-place", approve, counted(WAYS.irv)],
    ["error one-place", approve, counted(WAYS.star)],
    ["error none-graded", approve, counted(WAYS["majority-judgment"])],
    ["error paper-differs", approve, `${approve} from [0 to 5](rule:scale)`],
    ["error scale-words", approve, `${counted(WAYS.score)} from [good, fair, poor](rule:scale)`],
    ["error unread", approve, `${counted(WAYS.score)} from [1 to 5](rule:scale)`],
    ["error nothing-kept", approve, `${approve}, [at least one place for women](rule:reserved)`],
    ["error nothing-kept", approve, `${counted(WAYS["stv-meek"])}, [at least one place for women](rule:reserved)`],
    [
      "error kept-twice",
      approve,
      `${counted(WAYS["stv-wigm"])}, [at least one place for women](rule:reserved), [at least two places for women](rule:reserved)`,
    ],
    ["error too-much-kept", approve, `${counted(WAYS["stv-wigm"])}, [at least four places for women](rule:reserved)`],
    ["warning method-flaw", approve, counted(WAYS.block)],
    ["warning method-flaw", approve, counted(WAYS["minimax-opposition"])],
    ["warning method-flaw", approve, `${counted(WAYS["budget-equal-shares-alone"])} of [£500](rule:budget)`],
    ["error zero", "[At most three](rule:most)", "[At most 0](rule:most)"],
    ["error zero", approve, "[members share out points among them](rule:several), [0 points](rule:points) each"],
    ["error zero", approve, "[members choose within the budget, counted by equal shares](rule:several): [£0](rule:budget)"],
    ["error zero", "[12 months](rule:stands)", "[0 months](rule:stands)"],
    ["error bound-missing", "[At most three](rule:most)", "[Three](rule:most)"],
    ["error bound-least", "[At most three](rule:most)", "[At least three](rule:most)"],
    ["error outside", "[At most three](rule:most)", "At most [three](rule:most)"],
    ["error ruling-lacks", "[The Secretary](rule:by) may rule that", "It may be ruled that"],
    ["error ruling-lacks", "[asks for what the Club may not do](rule:standard)", "is odd"],
    ["error order-no-appeal", " to [the Board](rule:to), which decides within [2 weeks](rule:decided)", ""],
    ["error order-own-appeal", "to [the Board](rule:to)", "to [the Secretary](rule:to)"],
    [
      "error order",
      /3\. \*\*\[Proposals\.[^\n]*\n4\. (\*\*\[Mediation\.[^\n]*)\n/u,
      "3. **[Mediation.](mediation:mediation)** There is talk for [7 days](rule:lasts).\n",
    ],
    ["error clear-lasting", "[28 days](rule:lasts)", "[28 clear days](rule:lasts)"],
    ["error clear-lasting", "[7 days of the ruling](rule:within)", "[7 clear days of the ruling](rule:within)"],
    ["error other-sense", "What is adopted stands for [12 months]", "What is adopted falls after that; that is [12 months]"],
    ["error other-sense", "somebody else may take on one that was withdrawn", "one is withdrawn"],
    ["error dead-figure", "For [28 days](rule:lasts)", "For 28 days"],
    ["error unread", "when each of their movers agrees", "when the Board agrees"],
  ])("%s: %s → %s", (finding, from, to) => {
    expect(found(from, to)).toContain(finding);
  });

  it.each(["Proposals", "Mediation", "Out of order"])("error order: %s behind the vote", (name) => {
    const clause = new RegExp(`\\n\\d\\. (\\*\\*\\[${name}\\.[^\\n]*)`, "u").exec(CALL);
    expect(clause).not.toBeNull();
    const moved = `${CALL.replace(clause?.[0] ?? "", "")}8. ${clause?.[1] ?? ""}\n`;
    expect(compile(moved).findings.map(({ severity, code }) => `${severity} ${code}`)).toContain("error order");
  });

  const none = ", and [“None of these” stands on the ballot paper](rule:none)";

  it.each(Object.entries(WAYS).filter(([method]) => FLAWLESS.test(method)))("nothing is found where %s has all that it needs", (method, wording) => {
    const { mark, yields, places } = methodRow(method as OptionsMethod);
    const more = [
      ...(mark === "points" ? ["[10 points](rule:points) each"] : []),
      ...(yields === "purchase" ? ["a budget of [£500](rule:budget)"] : []),
    ];
    const most = places === "one" ? "" : "[At most three](rule:most) are adopted.";
    const call = CALL.replace(`${approve}${none}`, [counted(wording), ...more].join(", with ")).replace(/\[At most three\][^\n]*\n/u, `${most}\n`);
    expect(compile(call).findings).toEqual([]);
    expect(compile(call).rules.procedures.at(-1)?.stages.at(-1)).toMatchObject({ kind: "vote", several: { value: method } });
  });

  it("a paper is said to take several where none can be put", () => {
    expect(found("vote [in secret](rule:secrecy).", `vote [in secret](rule:secrecy): ${approve}.`)).toContain("warning nothing-to-choose");
  });

  it("is not found where one way of voting is described once for all", () => {
    const once = CALL.replace(
      /\n7\. \*\*\[Ballot[^\n]*\n/u,
      `\n${ballot} They are put to [a members' ballot](rule:how). Each is adopted if [more than half of the votes cast are in favour](rule:carried).\n\n## 6. [Members' ballots](ballot:members "members' ballot")\n\n1. [All who were members on the day notice was given](rule:roll) may vote [openly](rule:secrecy): [members approve of as many as they like](rule:several).\n`,
    );
    expect(compile(once).findings).toEqual([]);
    expect(compile(once).rules.procedures.at(-1)?.stages.at(-1)).toMatchObject({ kind: "vote", several: { value: "approval" } });
  });
});
