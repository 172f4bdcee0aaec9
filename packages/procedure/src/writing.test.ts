import { expect, test } from "vitest";
import { decide } from "./decide.js";
import { due, nextDue } from "./due.js";
import { closeEarly, mayVote, openVote } from "./hot-path.js";
import { standing } from "./standing.js";
import { at, depositOf, deposited, HASH, organisation, told } from "../testing/facts.js";
import { procedure, rulesOf } from "../testing/rules.js";

const rules = rulesOf([procedure("committee-writing")]);
const roll = () => ({ size: 12, handles: HASH });
const start = () => deposited({ rules, organisation }, depositOf(), "2017-01-10T20:00:00.000Z");

test("a decision in writing opens at once, to everybody, for seven days", () => {
  expect(openVote(start(), at("2017-01-10T20:00:00.000Z"))).toEqual({
    stage: "vote",
    opens: "2017-01-10T20:00:00.000Z",
    closes: "2017-01-17T20:00:00.000Z",
  });
});

test("its roll is due at its opening and its close when its time is over, whenever that is asked", () => {
  const asked = due(start(), at("2017-01-10T20:00:00.000Z"));
  expect(asked.needs).toMatchObject([
    { kind: "roll", stage: "vote", at: "2017-01-10T20:00:00.000Z", who: { value: { kind: "body", id: "committee" } } },
  ]);
  const open = told(start(), due(start(), at("2017-01-10T20:00:00.000Z"), { roll }).events);
  expect(nextDue(open)).toBe("2017-01-17T20:00:00.000Z");
  const count = () => ({ count: { for: 7, against: 2, abstain: 0 }, entitled: 12 });
  const { events } = due(open, at("2017-02-01T00:00:00.000Z"), { roll, count });
  expect(events).toEqual([
    {
      t: "closed",
      motion: depositOf().motion,
      stage: "vote",
      count: { for: 7, against: 2, abstain: 0 },
      entitled: 12,
      carried: true,
      at: "2017-01-17T20:00:00.000Z",
    },
    { t: "in-force", motion: depositOf().motion, at: "2017-01-17T20:00:00.000Z" },
  ]);
});

test("a vote one millisecond before the deadline counts, at the deadline and after it not", () => {
  const open = told(start(), due(start(), at("2017-01-10T20:00:00.000Z"), { roll }).events);
  expect(mayVote(open, "vote", at("2017-01-17T19:59:59.999Z"))).toEqual([]);
  expect(mayVote(open, "vote", at("2017-01-17T20:00:00.000Z"))).toMatchObject([{ code: "window", status: "unmet", earliest: null }]);
  expect(mayVote(open, "vote", at("2017-01-17T20:00:00.001Z"))).toMatchObject([{ code: "window", status: "unmet" }]);
});

test("it closes early only when everybody has answered", () => {
  const open = told(start(), due(start(), at("2017-01-10T20:00:00.000Z"), { roll }).events);
  const seven = decide(open, { kind: "close", motion: depositOf().motion, actor: depositOf().actor, answered: 7 }, at("2017-01-10T20:40:00.000Z"));
  expect(seven).toMatchObject({
    kind: "refused",
    refusal: {
      reasons: [
        { code: "window", earliest: "2017-01-17T20:00:00.000Z" },
        { code: "everybody-answered", evidence: { answered: 7, entitled: 12, missing: 5 } },
      ],
    },
  });
  expect(closeEarly(open, { count: { for: 7, against: 4, abstain: 0 }, entitled: 12 }, at("2017-01-12T12:00:00.000Z"))).toEqual([]);
  expect(closeEarly(open, { count: { for: 7, against: 4, abstain: 1 }, entitled: 12 }, at("2017-01-12T12:00:00.000Z"))).toMatchObject([
    { t: "closed", carried: true, at: "2017-01-12T12:00:00.000Z" },
  ]);
});

test("after its time it is being counted until the close is recorded, and then what the count says", () => {
  const open = told(start(), due(start(), at("2017-01-10T20:00:00.000Z"), { roll }).events);
  expect(standing(open, at("2017-01-12T00:00:00.000Z"))).toMatchObject({ state: "vote", next: { what: "counting", at: "2017-01-17T20:00:00.000Z" } });
  expect(standing(open, at("2017-01-17T20:00:00.000Z")).state).toBe("counting");
  const lost = told(
    open,
    due(open, at("2017-01-18T00:00:00.000Z"), { count: () => ({ count: { for: 6, against: 0, abstain: 6 }, entitled: 12 }) }).events,
  );
  expect(standing(lost, at("2017-01-18T00:00:00.000Z"))).toMatchObject({ state: "not carried", next: null });
});

test("a vote that was closed stays closed when the server's clock is set back", () => {
  const open = told(start(), due(start(), at("2017-01-10T20:00:00.000Z"), { roll }).events);
  const closed = told(open, closeEarly(open, { count: { for: 6, against: 6, abstain: 0 }, entitled: 12 }, at("2017-01-12T12:00:00.000Z")));
  expect(mayVote(closed, "vote", at("2017-01-12T11:59:58.000Z"))).not.toEqual([]);
  expect(openVote(closed, at("2017-01-12T11:59:58.000Z"))).toBeNull();
  expect(standing(closed, at("2017-01-12T11:59:58.000Z")).state).toBe("not carried");
});
