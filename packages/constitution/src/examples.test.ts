import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, mayBeInForce } from "./compile.js";
import { procedure, stage } from "./testing/parts.js";

const compiled = (name: string) => compile(readFileSync(new URL(`../texts/${name}.md`, import.meta.url), "utf8"));
const coop = compiled("worker-coop");
const cio = compiled("cio");
const branch = compiled("party-branch");
const debian = compiled("debian-gr");
const refounded = compiled("momentum-2022");
const settled = compiled("momentum-2017-settled");

describe("rule books of real kinds of organisations", () => {
  it.each([
    ["the rules of a worker co-operative", coop],
    ["the constitution of a charity", cio],
    ["the standing orders of a party branch", branch],
    ["Debian's general resolutions", debian],
    ["Momentum as refounded", refounded],
    ["Momentum 2017 in one settled reading", settled],
  ])("%s: the checker has nothing against them, and every live word can be said back", (_, text) => {
    expect(text.findings).toEqual([]);
    expect(mayBeInForce(text)).toBe(true);
    expect(text.blanks.filter(({ meaning }) => meaning === "")).toEqual([]);
  });
});

describe("the hardest rule of each example", () => {
  it("a worker co-operative gives up what is held in common only if everybody agrees, and excludes by three quarters of the members, not of those who came", () => {
    const [common] = procedure(coop.rules, "amendment").exceptions;
    expect(common?.condition).toEqual({ kind: "touches", articles: ["purpose", "members", "amendment"] });
    expect(common?.replaces["carried"]?.map(({ value }) => value)).toEqual([
      { kind: "share", strict: false, share: { n: 1, d: 1 }, of: { kind: "entitled" }, counts: "in favour" },
    ]);
    expect(stage(procedure(coop.rules, "exclusion"), "vote").carried[0]?.value).toMatchObject({
      share: { n: 75, d: 100 },
      of: { kind: "who", who: { id: "member" } },
    });
  });

  it("a charity asks the regulator only where objects, benefits or the article on change are touched, and leaves it 60 days", () => {
    const amendment = procedure(cio.rules, "amend-meeting");
    const consent = amendment.exceptions.find(({ condition }) => condition.kind === "touches");
    expect(consent).toMatchObject({ stage: "consent", condition: { articles: ["objects", "benefits", "change"] } });
    expect(stage(amendment, "approval").within?.value).toMatchObject({ kind: "span", span: { n: 60, unit: "day" } });
    expect(stage(procedure(cio.rules, "amend-writing"), "vote").carried[0]?.value).toMatchObject({ share: { n: 1, d: 1 }, of: { kind: "entitled" } });
  });

  it("a branch elects six delegates with three places kept for women, and a change of its standing orders waits for the party", () => {
    const ballot = stage(procedure(branch.rules, "choose-delegates"), "vote");
    expect([ballot.several?.value, ballot.most?.value, ballot.reserved[0]?.value]).toMatchObject([
      "stv-scottish",
      6,
      { bound: "least", places: 3, group: "women" },
    ]);
    expect(procedure(branch.rules, "amendment").stages.map(({ kind }) => kind)).toEqual(["notice", "vote", "challenge", "approval", "commencement"]);
  });

  it("Debian asks of each option for three halves of the root of the Developers, and of what changes the foundations for more than three to one", () => {
    const resolution = procedure(debian.rules, "gr");
    const root = { kind: "amount", amount: { kind: "root", times: { n: 3, d: 2 } } };
    expect(stage(resolution, "vote").carried[0]?.value).toMatchObject(root);
    const [three] = resolution.exceptions;
    expect(three?.replaces["carried"]?.map(({ value }) => value)).toMatchObject([
      root,
      { strict: true, share: { n: 3, d: 4 }, of: { kind: "cast" } },
    ]);
  });

  it("Momentum 2017 in one reading has the lower number, asks for votes in favour, and lets members go on where the Group refuses or stays silent", () => {
    const withGroup = procedure(settled.rules, "amend-with-ncg");
    expect(withGroup.starts[1]?.value.amount).toMatchObject({ kind: "lower", of: [{ share: { n: 5, d: 100 } }, { n: 1000 }] });
    expect(stage(withGroup, "vote").carried.map(({ words }) => words)).toEqual([
      "more than half of the seats are in favour",
      "more than half of the union members are in favour",
    ]);
    const against = procedure(settled.rules, "amend-against-ncg");
    expect(against.after?.value).toMatchObject({ procedure: "amend-with-ncg", stage: "ncg" });
    expect(stage(against, "vote").carried[1]?.value).toMatchObject({ counts: "in favour", share: { n: 30, d: 100 }, of: { kind: "entitled" } });
  });

  it("Momentum as refounded changes its constitution by the convention and then by all members, in this order", () => {
    const amendment = procedure(refounded.rules, "amendment");
    const votes = amendment.stages.flatMap((one) => (one.kind === "vote" ? [[one.id, one.secrecy.value]] : []));
    expect(votes).toEqual([
      ["convention", "open"],
      ["referendum", "secret"],
    ]);
  });
});
