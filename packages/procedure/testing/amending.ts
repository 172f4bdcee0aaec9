import { decide } from "../src/decide.js";
import type { Command } from "../src/command.js";
import { due } from "../src/due.js";
import type { Count } from "../src/event.js";
import type { OrganisationFacts, Situation } from "../src/facts.js";
import { reachSupport } from "../src/hot-path.js";
import { standing } from "../src/standing.js";
import { at, depositOf, deposited, done, handle, HASH, told } from "./facts.js";
import { shipped, puttingOneText } from "./texts.js";

// A change of the model constitution, as an organisation has it that votes openly, at each step of its way. Days are clear days.

export const { rules } = shipped("model", puttingOneText);
export const organisation: OrganisationFacts = {
  mode: "real",
  version: 1,
  members: 20_000,
  seated: { committee: 12, panel: 3, secretary: 1 },
  meetings: [],
};
export const member = (n: number) => ({ handle: handle(n), as: { kind: "member" } }) as const;
export const secretary = { handle: handle(2), as: { kind: "office", office: "secretary" } } as const;
export const panel = { handle: handle(3), as: { kind: "seat", body: "panel" } } as const;
export const change = (touches: readonly string[] = ["petition"]) =>
  depositOf({ actor: member(1), to: { procedure: "amendment" }, matters: [{ kind: "change-constitution" }], touches, rules: HASH });
export const motion = change().motion;

export const roll = (stage: string) => ({ size: stage === "support" ? 20_000 : 19_990, handles: HASH });
export const notice = (meeting: string | null = null): Command => ({ kind: "give-notice", motion, actor: secretary, recipients: 20_000, meeting });

export const start = (touches?: readonly string[]) => deposited({ rules, organisation }, change(touches), "2027-02-01T10:00:00.000Z");
export const supported = (touches?: readonly string[]) => {
  const gathering = told(start(touches), due(start(touches), at("2027-02-01T10:00:00.000Z"), { roll }).events);
  return told(gathering, reachSupport(gathering, 200, at("2027-02-10T12:00:00.000Z")));
};
export const noticed = (touches?: readonly string[]) =>
  told(supported(touches), done(decide(supported(touches), notice(), at("2027-03-04T09:00:00.000Z"))));
export const voted = (count: Count, touches?: readonly string[]) => {
  const before = noticed(touches);
  return told(before, due(before, at("2027-03-28T23:00:00.000Z"), { roll, count: () => ({ count, entitled: 19_990 }) }).events);
};
export const state = (situation: Situation, time: string) => standing(situation, at(time)).state;
