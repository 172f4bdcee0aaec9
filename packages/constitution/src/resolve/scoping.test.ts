import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import type { Compiled } from "../compiled.js";
import type { Procedure, VoteStage } from "../rules.js";
import { CLUB } from "../testing/club.js";

const procedure = ({ rules }: Compiled, id: string): Procedure => {
  const found = rules.procedures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no procedure ${id}`);
  return found;
};
const voteOf = (compiled: Compiled, id: string): VoteStage => {
  const found = procedure(compiled, id).stages.find((stage): stage is VoteStage => stage.kind === "vote");
  if (found === undefined) throw new Error(`no vote in ${id}`);
  return found;
};
const carried = (vote: VoteStage): string[] => vote.carried.map(({ words }) => words);

const SECOND = `
### [Ending the Club](procedure:ending)

1. [The Board](rule:starts) may propose to [dissolve the Club](rule:decides). The rest is done as [changing these rules](rule:as), and it is carried if [all those entitled to vote agree](rule:ballot.carried).
`;

describe("a rule belongs to the nearest open thing that knows it", () => {
  it("which is a stage before its procedure, and a procedure before the organisation", () => {
    const compiled = compile(CLUB);
    expect(carried(voteOf(compiled, "amendment"))).toEqual(["at least two thirds of the votes cast are in favour"]);
    expect(compiled.rules.organisation.zone.value).toBe("Europe/London");
    expect(compiled.blanks.map(({ id }) => id)).toContain("amendment.ballot.entrenched.carried.1");
  });

  it("and is a finding where nothing open knows it", () => {
    const { findings } = compile(CLUB.replace("(rule:size)", "(rule:carried)"));
    expect(findings).toContainEqual(expect.objectContaining({ code: "unknown-rule", words: "five" }));
  });
});

describe("a path", () => {
  it("changes a stage that was taken over, and leaves the original as it was", () => {
    const compiled = compile(CLUB + SECOND);
    expect(compiled.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(carried(voteOf(compiled, "ending"))).toEqual(["all those entitled to vote agree"]);
    expect(carried(voteOf(compiled, "amendment"))).toEqual(["at least two thirds of the votes cast are in favour"]);
    expect(procedure(compiled, "ending").stages.map(({ kind }) => kind)).toEqual(["notice", "vote", "challenge", "commencement"]);
    expect(procedure(compiled, "ending").exceptions.filter(({ replaces }) => "carried" in replaces)).toEqual([]);
  });

  it("never reaches a stage of another procedure", () => {
    const { findings, rules } = compile(CLUB + SECOND.replace("The rest is done as [changing these rules](rule:as), and it", "It"));
    expect(findings).toContainEqual(expect.objectContaining({ code: "unknown-rule" }));
    expect(rules.procedures[0]?.stages.find((stage): stage is VoteStage => stage.kind === "vote")?.carried).toHaveLength(1);
  });

  it("may name something of the organisation from anywhere", () => {
    const { rules } = compile(
      CLUB.replace("may propose a change,", "may propose a change, and a member [ends only by a decision](rule:member.lapse),"),
    );
    expect(rules.classes[0]?.lapse.value).toBe("ends only by a decision");
    expect(rules.classes[0]?.lapse.clause).toBe("4.2");
  });
});

describe("an exception", () => {
  it("stands beside the general rule, with its stage and its condition", () => {
    const [exception] = procedure(compile(CLUB), "amendment").exceptions;
    expect(exception).toMatchObject({
      id: "entrenched",
      clause: "4.4.1",
      stage: "ballot",
      condition: { kind: "touches", articles: ["purpose", "amendment"] },
    });
    expect(exception?.replaces["carried"]?.map(({ words }) => words)).toEqual(["at least three quarters of the votes cast are in favour"]);
  });

  it("hangs on the procedure where the layout has flattened the list, and that is noticed", () => {
    const flat = compile(CLUB.replace("   1. [Where", "1. [Where"));
    expect(procedure(flat, "amendment").exceptions.some(({ stage }) => stage === "ballot")).toBe(false);
    expect(flat.findings.length).toBeGreaterThan(0);
  });
});

describe("a way of deciding", () => {
  const WAY = `
## 5. [Members' ballots](ballot:members "members' ballot")

1. [All who were members on the day notice was given](rule:roll) vote [openly](rule:secrecy). A ballot is open for [7 days](rule:lasts).
2. **[Notice.](notice:call)** [The Secretary](rule:by) sends [every member](rule:to) [the text](rule:contents) with [21 days' notice](rule:period).
3. **[Challenge.](challenge:challenge)** Within [14 days of the result](rule:within) [any member](rule:who) may challenge it before [the Board](rule:to).

### [Questions](procedure:question)

1. [Any 5 members](rule:starts) may put [any matter](rule:decides).
2. **[Discussion.](discussion:discussion)** It is discussed for [7 days](rule:lasts).
3. **[Vote.](vote:vote)** It is put to [a members' ballot](rule:how), carried by [all those entitled to vote agree](rule:carried).
`;

  it("gives a vote its roll, secrecy, time, notice before it and challenge after it", () => {
    const compiled = compile(CLUB + WAY);
    expect(procedure(compiled, "question").stages.map(({ kind, id }) => `${kind}:${id}`)).toEqual([
      "discussion:discussion",
      "notice:call",
      "vote:vote",
      "challenge:challenge",
    ]);
    expect(voteOf(compiled, "question")).toMatchObject({
      secrecy: { value: "open", clause: "5.1" },
      lasts: { value: { n: 7 } },
      how: { value: { kind: "ballot", ballot: "members" } },
      roll: { value: { asOf: "notice given" } },
    });
  });

  it("leaves what the vote says itself", () => {
    expect(carried(voteOf(compile(CLUB + WAY), "question"))).toEqual(["all those entitled to vote agree"]);
  });
});

describe("a default", () => {
  it("is taken, said and listed where the text is silent", () => {
    const compiled = compile(CLUB);
    expect(voteOf(compiled, "amendment")).toMatchObject({
      tie: { value: "the proposal is lost", clause: null },
      lasts: { value: { n: 14, unit: "day" }, clause: null },
    });
    expect(compiled.defaults).toContainEqual({
      thing: "vote:amendment.ballot",
      rule: "tie",
      key: "vote.tie",
      sentence: "If the votes are equal, the proposal is lost.",
      line: 22,
    });
  });

  it("makes a vote on a person secret, and one of a body by name", () => {
    const board = (decides: string) =>
      compile(
        `${CLUB}\n### [Board](procedure:b)\n\n1. [Any member of the Board](rule:starts) may propose to [${decides}](rule:decides).\n2. **[Vote.](vote:v)** [The Board](rule:roll) votes.\n`,
      );
    expect(voteOf(board("exclude a member"), "b").secrecy.value).toBe("secret");
    expect(voteOf(board("any matter"), "b").secrecy.value).toBe("named");
    expect(voteOf(board("any matter"), "b").quorum[0]).toMatchObject({ clause: null, value: { strict: true, of: { kind: "seats" } } });
  });

  it("gives a roll of members its day", () => {
    const compiled = compile(CLUB.replace("[All who were members on the day notice was given](rule:roll)", "[The members](rule:roll)"));
    expect(voteOf(compiled, "amendment").roll).toMatchObject({ words: "The members", value: { asOf: "notice given" } });
    expect(compiled.findings.map(({ code }) => code)).toEqual(["roll-without-day"]);
  });
});
