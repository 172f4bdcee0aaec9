import { WAYS } from "@folkmoot/constitution";
import { expect, test } from "vitest";
import { check, enter, openLedger } from "../replay.js";
import { depositOf, organisation } from "../../testing/facts.js";
import { member, option, putting } from "../../testing/options.js";
import { Server } from "../../testing/server.js";
import { clauseOf, clubOf, markOf } from "../../testing/worked.js";
import { ballotPaper } from "./ballot-paper.js";

// Places that are kept for some of those who stand, from the live text to the record.

const PAPERS = [...Array<string>(5).fill("A>B"), ...Array<string>(3).fill("B"), ...Array<string>(2).fill("C")];

/** Two places, and three who stand; `groups` says which of the groups of the text each is of. */
function election(kept: string, groups: readonly (number | undefined)[]) {
  const { rules, findings } = clubOf(`${clauseOf(WAYS["stv-scottish"], { most: "two", papers: [], taken: "", why: "" })} ${kept}`);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const server = new Server(rules, { start: "2027-03-01T12:00:00.000Z", members: PAPERS.length, seated: {} });
  server.act(depositOf({ actor: member(0), to: { procedure: "choosing" }, matters: [{ kind: "named", matter: "question" }] }));
  for (const [n, group] of groups.entries()) server.act(putting(n + 1, { actor: member(n), ...(group === undefined ? {} : { group }) }));
  const facts = () => server.motions[0] ?? expect.fail("nothing was deposited");
  for (let n = 0; n < 9 && facts().papers["ballot"] === undefined; n++) server.toNextDeadline();
  const paper = ballotPaper({ rules, organisation, motion: facts() }, "ballot");
  for (const [who, said] of PAPERS.entries()) server.handIn(facts(), who, markOf(said, groups.length));
  for (let n = 0; n < 9 && facts().closed["ballot"] === undefined; n++) server.toNextDeadline();
  const elected = facts().closed["ballot"]?.adopted?.map((id) => "ABC".charAt([1, 2, 3].findIndex((n) => option(n) === id)));
  return { rules, server, paper, elected };
}

test("without a place that is kept, the surplus of the first elects the second", () => {
  // The quota is 4. A has 5, of which 1 goes on to B, who has 4.
  expect(election("", [undefined, undefined, undefined]).elected).toEqual(["A", "B"]);
});

test("a place that is kept goes to the one of the group who has most", () => {
  const { paper, elected } = election("[At least one place is kept for women](rule:reserved).", [undefined, undefined, 0]);
  expect(paper?.reserved).toEqual([{ group: "women", least: 1, most: null, candidates: [2] }]);
  expect(elected).toEqual(["A", "C"]);
});

test("of a group that may have one place at most, the others leave when one is elected", () => {
  expect(election("[No more than one place is for people from the east bank](rule:reserved).", [0, 0, undefined]).elected).toEqual(["A", "C"]);
});

test("a place that nobody of the group stands for goes to somebody else", () => {
  expect(election("[At least one place is for women](rule:reserved).", [undefined, undefined, undefined]).elected).toEqual(["A", "B"]);
});

test("a group that the text does not name is refused, and the refusal stands in the record", () => {
  const { server } = election("[At least one place is for women](rule:reserved).", [undefined, undefined, undefined, 1]);
  expect(server.record.filter(({ t }) => t === "option-put")).toHaveLength(3);
  expect(server.record).toContainEqual(expect.objectContaining({ t: "refused", reasons: [{ code: "option", clause: null }] }));
});

test("the record can be replayed, and not with another group of somebody who stands", () => {
  const { rules, server } = election("[At least one place is kept for women](rule:reserved).", [undefined, undefined, 0]);
  const ledger = openLedger(() => rules);
  for (const entry of server.record) {
    expect([entry.t, check(ledger, entry)]).toEqual([entry.t, null]);
    if (entry.t === "option-put" && entry.group === 0) expect(check(ledger, { ...entry, group: 1 })).not.toBeNull();
    enter(ledger, entry);
  }
  const forged = openLedger(() => rules);
  const found = server.record.flatMap((entry) => {
    const other = entry.t === "option-put" && entry.option === option(2) ? { ...entry, group: 0 } : entry;
    const wrong = check(forged, other);
    enter(forged, other);
    return wrong === null ? [] : [entry.t];
  });
  expect(found).toEqual(["closed"]);
});
