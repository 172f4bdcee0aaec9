import { expect, test } from "vitest";
import { batch, begun, changed, firstWrong, founding, held, inserted, ranked, text, without } from "../../testing/box-record.js";
import { hash, motion, parts, secretly } from "../../testing/boxes.js";
import { at } from "../../testing/facts.js";
import { member } from "../../testing/options.js";
import { ruled } from "../../testing/rules.js";
import { endBoxEarly } from "../box/end.js";
import { readyBox } from "../box/ready.js";
import type { Event, EventOf } from "../event.js";

const papers = {
  kind: "numbers",
  ballots: [...Array.from({ length: 30 }, () => [1, 2, 3, 0]), ...Array.from({ length: 10 }, () => [0, 0, 1, 0])],
} as const;
const several = () => held(ranked, "call", { shuffles: 1, result: papers });

test("a lawful record of a secret vote follows from its rules, entry by entry", () => {
  expect(held(text).map(({ t }) => t)).toEqual([
    ...founding.map(({ t }) => t),
    ...(["deposited", "notice", "roll", "box-ready", "ballots", "ballots", "box-ended", "box-opened", "closed", "in-force"] as const),
  ]);
  expect(firstWrong(held(text))).toBeNull();
  expect(several().map(({ t }) => t)).toContain("box-marks");
  expect(firstWrong(several(), ranked)).toBeNull();
});

test("a box whose key, registrar or credentials are not those of the text is none", () => {
  const whole = held(text);
  expect(firstWrong(changed(whole, "box-ready", () => ({ needed: 1 })))).toBe("box-ready: a ballot box that is not ready: key");
  expect(firstWrong(changed(whole, "box-ready", () => ({ trustees: 2 })))).toBe("box-ready: a ballot box that is not ready: key");
  expect(firstWrong(changed(whole, "box-ready", () => ({ rehearsed: 1 })))).toBe("box-ready: a ballot box that is not ready: rehearsal");
  expect(firstWrong(changed(whole, "box-ready", () => ({ registrar: "independent" })))).toBe("box-ready: a ballot box that is not ready: registrar");
  expect(firstWrong(changed(whole, "box-ready", () => ({ credentials: 101 })))).toBe("box-ready: a ballot box that is not ready: credentials");
  expect(firstWrong(changed(whole, "box-ready", () => ({ at: "2027-03-17T00:00:00.000Z" })))).toMatch(/^ballots|^box-ended/);
  expect(firstWrong(changed(whole, "box-ready", () => ({ at: "2027-03-23T00:00:00.000Z" })))).toMatch(/what time had brought/);
  expect(firstWrong(without(whole, "box-ready"))).toBe("ballots: ballots where no ballot box is open");
});

test("ballots are entered once each, sorted, and all of them before the end", () => {
  const whole = held(text);
  expect(firstWrong(changed(whole, "ballots", ({ ballots }) => ({ ballots: ballots.toReversed() })))).toBe(
    "ballots: a batch that is not sorted, or names a ballot twice",
  );
  expect(firstWrong(changed(whole, "ballots", ({ ballots }) => ({ ballots: [...ballots.slice(1), hash(200)] })))).toBe(
    "ballots: a ballot that was entered before",
  );
  expect(firstWrong(without(whole, "ballots"))).toBe("box-ended: 40 ballots where 15 were entered");
  expect(firstWrong(inserted(whole, batch(300, 1), "closed"))).toBe("ballots: something between the entries of a ballot box that belong together");
  expect(firstWrong(inserted(whole, batch(300, 1), "box-opened"))).toBe("ballots: ballots where no ballot box is open");
});

test("how many have voted stands nowhere before the end, unless the text lets turnout be known", () => {
  const unrelated: Event = { t: "register", joined: 1, left: 0 };
  const between = (entries: readonly Event[]): Event[] => inserted(entries, unrelated, "box-ended");
  expect(firstWrong(between(held(text)))).toBe("register: something between the entries of a ballot box that belong together");
  const open = secretly({ turnout: ruled(true) });
  expect(firstWrong(between(held(open)), open)).toBeNull();
});

test("a secret vote ends at its time, with as many voters as there are ballots where a vote is final", () => {
  const whole = held(text);
  expect(firstWrong(changed(whole, "box-ended", () => ({ voters: 39 })))).toBe("box-ended: 39 people voted, with 40 ballots");
  expect(firstWrong(changed(whole, "box-ended", () => ({ at: "2027-03-25T08:59:59.999Z" })))).toMatch(/^box-ended: a vote ended before its time/);
  const again = secretly({ revote: ruled(true) });
  const fewer = changed(held(again, "text", { result: { kind: "ticks", counts: [5n, 20n, 14n] } }), "box-ended", () => ({ voters: 39 }));
  expect(firstWrong(fewer, again)).toBeNull();
});

test("a vote that everybody has answered ends early where the text says so", () => {
  const rules = secretly({ closesEarly: ruled("everybody has answered") });
  const keeper = begun(rules, "text");
  const ready = readyBox(keeper.situation, parts, at("2027-03-18T09:00:00.000Z"));
  if (ready.kind !== "ready") throw new Error(JSON.stringify(ready));
  keeper.happen(...ready.events, batch(100, 100));
  keeper.happen(...endBoxEarly(keeper.situation, { ballots: 100, voters: 100 }, at("2027-03-20T09:00:00.000Z")));
  expect(firstWrong(keeper.record, rules)).toBeNull();
  expect(
    firstWrong(
      changed(keeper.record, "box-ended", () => ({ at: "2027-03-18T09:00:01.000Z" })),
      rules,
    ),
  ).toBeNull();
  expect(
    firstWrong(
      changed(keeper.record, "box-ended", () => ({ at: "2027-03-26T09:00:00.000Z" })),
      rules,
    ),
  ).toMatch(/^box-ended: a vote ended before/);
});

test("what comes out of a box is what the rules make of it, with enough parts and shuffles, and nothing in between", () => {
  const whole = held(text);
  expect(firstWrong(changed(whole, "box-opened", () => ({ parts: [2] })))).toBe("box-opened: a ballot box that can't be opened: too few parts");
  expect(firstWrong(changed(whole, "box-opened", () => ({ count: { for: 41, against: 0, abstain: 0 } })))).toBe(
    "box-opened: a ballot box that can't be opened: more papers than voters",
  );
  expect(firstWrong(changed(whole, "box-opened", () => ({ count: { for: 15, against: 20, abstain: 5 } })))).toBe(
    "closed: a result that does not follow from the opened box and the rules",
  );
  expect(firstWrong(changed(whole, "closed", () => ({ carried: false })))).toBe(
    "closed: a result that does not follow from the opened box and the rules",
  );
  expect(firstWrong(without(whole, "box-opened"))).toBe("closed: a result of a secret vote whose box is not opened");
  expect(firstWrong(without(whole, "closed"))).toBe("in-force: something between the entries of a ballot box that belong together");
});

test("the papers of a box are marks of its paper, sorted, and all of them are told", () => {
  const whole = several();
  const spoilt = (change: (event: EventOf<"box-marks">) => Partial<EventOf<"box-marks">>) => firstWrong(changed(whole, "box-marks", change), ranked);
  expect(spoilt(({ marks }) => ({ marks: marks.toReversed() }))).toBe("box-marks: marks that are not sorted, or one of them twice");
  expect(spoilt(() => ({ marks: [["7>8", 40]] }))).toBe("box-marks: a mark that is none of this paper");
  expect(spoilt(({ marks }) => ({ marks: marks.slice(1) }))).toMatch(/^closed: a result that does not follow/);
  expect(
    firstWrong(
      changed(whole, "box-opened", () => ({ shuffles: 0 })),
      ranked,
    ),
  ).toMatch(/too few shuffles/);
  expect(
    firstWrong(
      changed(whole, "box-opened", () => ({ count: { for: 1, against: 0, abstain: 0 } })),
      ranked,
    ),
  ).toMatch(/opens to a count/);
});

test("nobody votes by name in a secret vote", () => {
  const voted: Event = { t: "voted", motion, stage: "vote", votes: [[member(1).handle, "for"]] };
  const marked: Event = { t: "marked", motion, stage: "vote", marks: [[member(1).handle, "0"]] };
  expect(firstWrong(inserted(held(text), voted, "ballots"))).toBe("voted: votes by name in a secret vote");
  expect(firstWrong(inserted(several(), marked, "ballots"), ranked)).toBe("marked: papers by name in a secret vote");
});

test("whoever asks to close a secret vote learns that its time is not over, and nothing else", () => {
  const keeper = begun(secretly({ closesEarly: ruled("everybody has answered") }), "text");
  const ready = readyBox(keeper.situation, parts, at("2027-03-18T09:00:00.000Z"));
  if (ready.kind !== "ready") throw new Error(JSON.stringify(ready));
  keeper.happen(...ready.events);
  const close = { kind: "close", motion, actor: member(1), answered: 0 } as const;
  keeper.act(close, "2027-03-20T09:00:00.000Z");
  const [refused] = keeper.record.slice(-1);
  expect(refused).toMatchObject({ t: "refused", reasons: [{ code: "window", clause: "1.4" }] });
  const rules = secretly({ closesEarly: ruled("everybody has answered") });
  expect(firstWrong(keeper.record, rules)).toBeNull();
  expect(
    firstWrong(
      changed(keeper.record, "refused", () => ({ command: { ...close, answered: 7 } })),
      rules,
    ),
  ).toMatch(/tells how many have voted/);
});
