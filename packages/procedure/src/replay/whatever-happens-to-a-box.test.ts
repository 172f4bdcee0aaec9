import * as fc from "fast-check";
import { expect, test } from "vitest";
import { batch, begun, firstWrong } from "../../testing/box-record.js";
import { knows, opening, parts, secretly } from "../../testing/boxes.js";
import { at } from "../../testing/facts.js";
import { ruled } from "../../testing/rules.js";
import { endBoxEarly } from "../box/end.js";
import { openBox } from "../box/open.js";
import { readyBox } from "../box/ready.js";
import { due } from "../due.js";
import type { Event } from "../event.js";

const acts = fc.constantFrom("wait", "ready", "other key", "ballots", "open", "open with one part", "close early");

test("whatever happens to a ballot box, the record follows from the rules, and in the end the motion is decided or has lapsed", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<"text" | "call">("text", "call"),
      fc.record({ turnout: fc.boolean(), revote: fc.boolean(), early: fc.boolean() }),
      fc.array(fc.tuple(acts, fc.integer({ min: 1, max: 60 })), { maxLength: 12 }),
      (to, { turnout, revote, early }, happenings) => {
        const rules = secretly({
          several: ruled("schulze"),
          turnout: turnout ? ruled(true) : null,
          revote: revote ? ruled(true) : null,
          closesEarly: early ? ruled("everybody has answered") : null,
        });
        const keeper = begun(rules, to);
        let [now, ballots] = [at(to === "text" ? "2027-03-18T00:00:00.000Z" : "2027-03-11T09:00:00.000Z"), 0];
        const kept: Event[] = [];
        const wait = (): void => {
          const supplied = { ...knows, box: () => ({ ballots, voters: revote ? Math.ceil(ballots / 2) : ballots }) };
          for (const event of due(keeper.situation, now, supplied).events) {
            if (event.t === "box-ended") keeper.happen(...kept.splice(0));
            keeper.happen(event);
          }
        };
        for (const [act, hours] of happenings) {
          now = now.add({ hours });
          wait();
          const box = keeper.situation.motion?.boxes?.["vote"];
          if (act === "ready" || act === "other key") {
            const answer = readyBox(keeper.situation, act === "ready" ? parts : { ...parts, needed: 3 }, now);
            if (answer.kind === "ready") keeper.happen(...answer.events);
          } else if (act === "ballots" && box !== undefined && box.ended === null && keeper.situation.motion?.ended === null && ballots < 100) {
            const more = batch(1_000 + ballots, 10);
            ballots += 10;
            if (turnout) keeper.happen(more);
            else kept.push(more);
          } else if (act === "close early") {
            const ended = endBoxEarly(keeper.situation, { ballots, voters: ballots }, now);
            if (ended.length > 0) keeper.happen(...kept.splice(0), ...ended);
          } else if (act.startsWith("open")) {
            const result =
              to === "text" ? ({ kind: "ticks", counts: [0n, 5n, 0n] } as const) : ({ kind: "numbers", ballots: [[1, 2, 3, 0]] } as const);
            const answer = openBox(keeper.situation, { ...opening, shuffles: 1, result, parts: act === "open" ? [1, 2] : [1] }, now);
            if (answer.kind === "opened") keeper.happen(...answer.events);
          }
        }
        now = now.add({ hours: 24 * 100 });
        wait();
        expect(firstWrong(keeper.record, rules)).toBeNull();
        const { ended, closed } = keeper.situation.motion ?? {};
        expect(ended !== null || closed?.["vote"] !== undefined).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
