import { expect, test } from "vitest";
import { knows, motion, openedWith, secretly, until, withBox } from "../../testing/boxes.js";
import { at, deposited, depositOf, done, organisation, told } from "../../testing/facts.js";
import { ruled, who } from "../../testing/rules.js";
import { member } from "../../testing/options.js";
import { decide } from "../decide.js";
import { due } from "../due.js";
import type { Situation } from "../facts.js";
import { openVote } from "../hot-path.js";
import { standing } from "../standing.js";
import { endBoxEarly } from "./end.js";

const march = (day: number, hour = 0): string => `2027-03-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`;
const state = (situation: Situation, time: string): string => standing(situation, at(time)).state;
const eventsAt = (situation: Situation, time: string) => due(situation, at(time), knows).events;

test("at a meeting the vote opens when its box is ready, and is over with the day or as soon as everybody has answered; the box may be opened later", () => {
  const committee = who("body", "committee");
  const meeting = {
    how: ruled({ kind: "meeting", meeting: null } as const),
    lasts: null,
    roll: ruled(committee),
    closesEarly: ruled("everybody has answered" as const),
  };
  const start = deposited(
    { rules: secretly(meeting), organisation },
    depositOf({ actor: member(1), to: { procedure: "text" } }),
    "2027-03-01T09:00:00.000Z",
  );
  const call = { kind: "give-notice", motion, actor: member(1), recipients: 100, meeting: march(20, 19) } as const;
  const noticed = told(start, done(decide(start, call, at("2027-03-01T10:00:00.000Z"))));
  const begun = until(noticed, march(20, 19));
  expect([state(noticed, march(20, 18)), state(begun, march(20, 19)), state(begun, march(21))]).toEqual(["notice", "awaiting box", "lapsed"]);
  expect(eventsAt(begun, march(22))).toEqual([{ t: "lapsed", motion, stage: "vote", at: march(21) }]);
  const open = withBox(begun, march(20, 20));
  expect(openVote(open, at(march(20, 21)))).toEqual({ stage: "vote", opens: march(20, 20), closes: march(21) });
  expect(endBoxEarly(open, { ballots: 100, voters: 100 }, at(march(20, 21)))).toMatchObject([{ t: "box-ended", at: march(20, 21) }]);
  const ended = until(open, march(21));
  expect([state(ended, march(25, 23)), state(told(ended, openedWith(ended, march(23))), march(23))]).toEqual(["counting", "declared"]);
});
