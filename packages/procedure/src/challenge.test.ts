import { expect, test } from "vitest";
import type { Command } from "./command.js";
import { decide } from "./decide.js";
import { due } from "./due.js";
import { standing } from "./standing.js";
import { member, motion, panel, state, voted } from "../testing/amending.js";
import { at, done, handle, HASH, told } from "../testing/facts.js";

const challenged = () => {
  const decided = voted({ for: 2_000, against: 1_000, abstain: 0 });
  return told(decided, done(decide(decided, { kind: "challenge", motion, actor: member(9), grounds: HASH }, at("2027-04-02T12:00:00.000Z"))));
};

test("a challenge in time holds it up; at the end of the time it is too late for one", () => {
  expect(due(challenged(), at("2027-04-20T00:00:00.000Z")).events).toEqual([]);
  expect(state(challenged(), "2027-04-20T00:00:00.000Z")).toBe("challenged");
  const decided = voted({ for: 2_000, against: 1_000, abstain: 0 });
  const late = decide(decided, { kind: "challenge", motion, actor: member(9), grounds: HASH }, at("2027-04-11T23:00:00.000Z"));
  expect(late).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "right-stage" }] } });
  expect(decide(decided, { kind: "challenge", motion, actor: member(9), grounds: HASH }, at("2027-04-11T22:59:59.999Z")).kind).toBe("done");
});

test("if the Panel says nothing for 21 days the decision challenged does not take effect", () => {
  expect(due(challenged(), at("2027-05-01T00:00:00.000Z")).events).toEqual([
    { t: "ruled", motion, ruling: "annulled", by: [], reasons: null, at: "2027-04-23T23:00:00.000Z" },
  ]);
  expect(state(challenged(), "2027-04-23T23:00:00.000Z")).toBe("annulled");
});

const ruling = (voices: readonly (readonly [string, "stands" | "annulled"])[], actor: Command["actor"] = panel): Command => ({
  kind: "rule",
  motion,
  actor,
  ruling: "stands",
  voices,
  reasons: HASH,
});

test("the Panel rules with more than half of its filled seats, and nobody else does", () => {
  const one = decide(challenged(), ruling([[handle(3), "stands"]]), at("2027-04-05T00:00:00.000Z"));
  expect(one).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "majority", evidence: { value: 1, base: 3, needed: 2 } }] } });
  const twice = decide(
    challenged(),
    ruling([
      [handle(3), "stands"],
      [handle(3), "stands"],
    ]),
    at("2027-04-05T00:00:00.000Z"),
  );
  expect(twice.kind).toBe("refused");
  const outsider = decide(
    challenged(),
    ruling(
      [
        [handle(3), "stands"],
        [handle(4), "stands"],
      ],
      member(9),
    ),
    at("2027-04-05T00:00:00.000Z"),
  );
  expect(outsider).toMatchObject({ kind: "refused", refusal: { reasons: [{ code: "standing", clause: "9.5" }] } });
  const two = told(
    challenged(),
    done(
      decide(
        challenged(),
        ruling([
          [handle(4), "stands"],
          [handle(3), "stands"],
        ]),
        at("2027-04-05T00:00:00.000Z"),
      ),
    ),
  );
  expect(state(two, "2027-04-05T00:00:00.000Z")).toBe("declared");
  expect(due(two, at("2027-05-01T00:00:00.000Z")).events[0]).toMatchObject({ t: "in-force", at: "2027-04-11T23:00:00.000Z" });
});

test("a ruling on one challenge does not shut the door: another, brought in time, is open again", () => {
  const ruled = told(
    challenged(),
    done(
      decide(
        challenged(),
        ruling([
          [handle(4), "stands"],
          [handle(3), "stands"],
        ]),
        at("2027-04-05T00:00:00.000Z"),
      ),
    ),
  );
  const again = told(ruled, done(decide(ruled, { kind: "challenge", motion, actor: member(10), grounds: HASH }, at("2027-04-05T00:00:00.000Z"))));
  expect(standing(again, at("2027-04-06T00:00:00.000Z"))).toMatchObject({
    state: "challenged",
    next: { what: "annulled", at: "2027-04-26T23:00:00.000Z" },
  });
});
