import type { Setting } from "../reading/setting.js";

/** How each rule introduces its value when a clause is said back: "notice: 14 clear days"; by kind and rule, or by the rule alone. Rules that aren't here are introduced by their own name. */
const SAID: Readonly<Record<string, string>> = {
  period: "length of notice",
  starts: "may be started by",
  decides: "may decide",
  bars: "may not decide",
  roll: "who votes or chooses",
  how: "way of deciding",
  by: "who must do it",
  to: "to whom",
  within: "in which time",
  otherwise: "if it is not done",
  lasts: "how long",
  closes: "closes early",
  tie: "if the votes are equal",
  gathered: "time to gather support",
  again: "may be put again after",
  governed: "rules of the day when",
  as: "line of stages",
  who: "who may challenge",
  when: "takes effect",
  "class.by": "deadline",
  "proposals.starts": "may be put by",
  "amendments.starts": "may be put by",
  "mediation.by": "with the help of",
  "order.by": "may be ruled by",
  "order.standard": "where it",
  "order.within": "an appeal is brought within",
  "order.to": "an appeal is heard by",
  merging: "several become one",
  adopted: "somebody else may take on what was withdrawn",
  settled: "is settled",
  decided: "an appeal is decided within",
  several: "several on one paper",
  none: "also on the paper",
  most: "adopted together",
  contradictions: "of two that contradict each other",
  key: "the ballot box is opened by",
  registrar: "credentials",
  shuffles: "the papers are mixed by",
  revote: "voting again",
  opened: "time to make the key, and to open the box",
  turnout: "turnout while it is open",
  stands: "what it decides stands for",
  opens: "opens",
  may: "rights",
  needs: "condition",
  lapse: "membership",
  number: "seats",
  size: "seats",
  latest: "not later than",
  subjects: "a proposal contains",
  reasons: "gives",
  meanwhile: "until then",
};

/** One line of a clause's print-back. */
export function sayBack({ owner, rule }: Pick<Setting, "owner" | "rule">, meaning: string, conditions: readonly string[]): string {
  const where = conditions.length === 0 ? "" : `${conditions.join(", ")}: `;
  if (rule === "carried") return `${where}${meaning}`;
  return `${where}${SAID[`${owner.kind}.${rule}`] ?? SAID[rule] ?? rule}: ${meaning}`;
}
