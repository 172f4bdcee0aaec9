import { readFileSync, writeFileSync } from "node:fs";
import { WAYS } from "@folkmoot/constitution";
import { methodRow, OPTIONS_METHODS, type OptionsMethod, sayVotes } from "@folkmoot/tally";
import { expect, test } from "vitest";
import { certificate } from "../certificate.js";
import { check, enter, openLedger } from "../replay.js";
import { depositOf, handle, organisation } from "../../testing/facts.js";
import { member, motion, option, putting } from "../../testing/options.js";
import { Server } from "../../testing/server.js";
import { clauseOf, clubOf, markOf, type Worked, WORKED } from "../../testing/worked.js";
import { paperResult, type PaperResult } from "./paper-result.js";

// From the live text to the certificate, by every way of counting: the text is compiled, things are put to a call, papers are handed in, time counts them, the
// record is replayed, and the certificate says who was taken. The examples stand in the reference of live text.

const METHODS = Object.keys(OPTIONS_METHODS) as OptionsMethod[];
const UNIT = 100;

function run(method: OptionsMethod, worked: Worked = WORKED[method]) {
  const given = worked.papers.flatMap((line) => {
    const [n = "", said = "-"] = line.split(" ");
    return Array<string>(Number(n)).fill(said);
  });
  const graded = methodRow(method).mark === "grades" ? (given[0]?.split(",").length ?? 0) : 0;
  const letters = "ABCD".split("").filter((letter, n) => n < graded || given.some((said) => said.includes(letter)));
  const { rules, findings } = clubOf(clauseOf(WAYS[method], worked), methodRow(method).yields === "places" ? "Candidates" : "Proposals");
  const server = new Server(rules, { start: "2027-03-01T12:00:00.000Z", members: given.length, seated: {} });
  server.act(depositOf({ actor: member(0), to: { procedure: "choosing" }, matters: [{ kind: "named", matter: "question" }] }));
  for (const [n] of letters.entries())
    server.act(putting(n + 1, { actor: member(n), cost: worked.costs === undefined ? null : (worked.costs[n] ?? 0) * UNIT }));
  const facts = () => server.motions[0] ?? expect.fail("nothing was deposited");
  for (let n = 0; n < 9 && facts().papers["ballot"] === undefined; n++) server.toNextDeadline();
  for (const [who, said] of given.entries()) server.handIn(facts(), who, markOf(said, letters.length));
  for (let n = 0; n < 9 && facts().closed["ballot"] === undefined; n++) server.toNextDeadline();
  const situation = { rules, organisation, motion: facts() };
  const papers = given.map((said) => ({ mark: markOf(said, letters.length), papers: 1 }));
  const result = paperResult(situation, "ballot", papers) ?? expect.fail("there was no paper");
  return {
    worked,
    findings,
    server,
    situation,
    result,
    lettersOf: (ids: readonly string[]) => ids.map((id) => letters.find((_, n) => option(n + 1) === id)).join(" "),
  };
}

test.each(METHODS)("%s takes what was worked out by hand, and the certificate says so with its clause", (method) => {
  const { worked, findings, situation, result, lettersOf } = run(method);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(result.paper.method).toBe(method);
  expect(lettersOf(situation.motion.closed["ballot"]?.adopted ?? [])).toBe(worked.taken);
  expect(lettersOf(result.adopted)).toBe(worked.taken);
  const lines = certificate(situation).filter(({ code }) => code === "adopted");
  expect(lines.map(({ status, clause, words }) => [status, clause, words])).toEqual(worked.taken.split(" ").map(() => ["met", "2.5", WAYS[method]]));
  expect(lettersOf(lines.map(({ evidence }) => String(evidence["option"])))).toBe(worked.taken);
  expect(lines.map(({ evidence }) => evidence["places"])).toEqual(
    lines.map(() => (methodRow(method).yields === "places" ? (worked.most === undefined ? 1 : 2) : undefined)),
  );
});

test.each(METHODS)("%s: the record can be replayed, and no other result would be", (method) => {
  const { server, situation } = run(method);
  const ledger = openLedger(() => situation.rules);
  for (const entry of server.record) {
    expect([entry.t, check(ledger, entry)]).toEqual([entry.t, null]);
    if (entry.t === "closed") {
      const adopted = entry.adopted ?? [];
      const others = [
        adopted.slice(1),
        [...adopted, handle(1)],
        situation.motion.papers["ballot"]?.filter((id) => !adopted.includes(id)).slice(0, 1) ?? [],
      ];
      for (const other of others) expect(check(ledger, { ...entry, adopted: other, carried: other.length > 0 })).not.toBeNull();
    }
    enter(ledger, entry);
  }
  expect(ledger.motions.get(motion)).toEqual(situation.motion);
});

test.each([
  ["stv-scottish", "4"],
  ["stv-ers97", "4.3"],
  ["stv-meek", "4.33333333"],
  ["stv-meek-nz", "4.33333333"],
  ["stv-wigm", "4.333"],
] as const)("%s: B is elected with %s votes", (method, votes) => expect(votesOfB(run(method).result)).toBe(votes));

function votesOfB({ table }: PaperResult): string {
  if (table.kind !== "stv") return "";
  const stage = table.stages.find(({ elected }) => elected.includes(1));
  return sayVotes(stage?.votes[1] ?? 0, table.decimals);
}

test("Debian's quorum: an option that half again as many as the square root of the members don't prefer to none of these is out", () => {
  // Of 12 members 6 are needed, since 5 are less than 5.196. B has 5, A and C have 8; without B, C beats A.
  const carried = "at least three halves of the square root of the members are in favour";
  const { situation, result, lettersOf } = run("debian", { ...WORKED.debian, carried });
  expect(lettersOf(situation.motion.closed["ballot"]?.adopted ?? [])).toBe("C");
  const asked = result.options.flatMap(({ option: id, requirements }) =>
    requirements
      .filter(({ code }) => code === "majority")
      .map(({ status, evidence }) => [lettersOf([id]), status, evidence["value"], evidence["needed"]]),
  );
  expect(asked).toEqual([
    ["A", "met", 8, 6],
    ["B", "unmet", 5, 6],
    ["C", "met", 8, 6],
  ]);
});

test("a majority of its own that a text asks for is asked before places are filled", () => {
  const { rules } = clubOf(clauseOf(WAYS.plurality, { ...WORKED.plurality, carried: "more than half of the votes cast are in favour" }));
  expect(rules.procedures[0]?.stages.find(({ kind }) => kind === "vote")).toMatchObject({
    several: { value: "plurality" },
    carried: [{ clause: "2.5" }],
  });
});

const path = new URL("../../../../docs/reference/live-text.md", import.meta.url);

test("the reference shows each of them as it was worked out (UPDATE_DOCS=1 draws them again)", () => {
  const reference = readFileSync(path, "utf8");
  const rows = METHODS.map((method) => {
    const worked = WORKED[method];
    const costs = worked.costs === undefined ? "" : `; ${worked.costs.map((cost, n) => `${"ABC"[n] ?? ""} costs £${cost}`).join(", ")}`;
    return `| \`${clauseOf(WAYS[method], worked)}\` | ${worked.papers.map((line) => line.replace(" ", " × ")).join(" · ")}${costs} | ${worked.taken.replaceAll(" ", ", ")} | ${worked.why} |`;
  });
  const table = ["| in the text | papers | taken | since |", "| --- | --- | --- | --- |", ...rows].join("\n");
  const drawn = reference.replace(/(<!-- worked -->\n)[^]*?(\n<!-- end -->)/u, (_, start: string, end: string) => `${start}\n${table}\n${end}`);
  if (process.env["UPDATE_DOCS"] !== undefined) writeFileSync(path, drawn);
  else expect(reference).toBe(drawn);
});
