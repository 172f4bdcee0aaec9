import type { Fate } from "../../paper/fate.js";
import type { WhySaid } from "../catalogue.js";
import { list } from "./matter.js";
import { number } from "./when.js";

/** Why an option of a paper was adopted or not. */
export const sayOption: WhySaid = (why, measured, titleOf, as) => {
  const { isIn, isOut, chosen } = FATE[as];
  switch (why.kind) {
    case "adopted":
      return [`${isIn}.`, ...measured].join(" ");
    case "not carried":
      return [`${isOut}.`, ...measured].join(" ");
    case "out of order":
      return `${isOut}: it is out of order by clause ${why.clause}.`;
    case "behind none":
      return `${isOut}: “none of these” came before it.`;
    case "contradicts":
      return `${isOut}: it contradicts “${titleOf(why.other)}”, which had more support.`;
    case "neither":
      return `${isOut}: it contradicts “${titleOf(why.other)}”, and of two such neither is ${chosen}.`;
    case "no support":
      return `${isOut}: nobody asked for it.`;
    case "no place":
      return why.most === 1
        ? `${isOut}: one is ${chosen}, and another came before it.`
        : `${isOut}: at most ${number(why.most)} are ${chosen}, and others came before it.`;
    case "lot":
      return `${isOut}: it had as much support as ${list(why.equals.map((id) => `“${titleOf(id)}”`))}, and the lot that was drawn before the vote has decided.`;
    case "no money":
      return `${isOut}: it did not fit into the money that was left.`;
  }
};

const FATE = {
  adopted: { isIn: "Adopted", isOut: "Not adopted", chosen: "adopted" },
  elected: { isIn: "Elected", isOut: "Not elected", chosen: "elected" },
} as const satisfies Record<Fate, unknown>;
