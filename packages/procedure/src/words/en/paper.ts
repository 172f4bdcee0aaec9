import type { WhySaid } from "../catalogue.js";
import { list } from "./matter.js";
import { number } from "./when.js";

/** Why an option of a paper was adopted or not. */
export const sayOption: WhySaid = (why, measured, titleOf) => {
  switch (why.kind) {
    case "adopted":
      return ["Adopted.", ...measured].join(" ");
    case "not carried":
      return ["Not adopted.", ...measured].join(" ");
    case "out of order":
      return `Not adopted: it is out of order by clause ${why.clause}.`;
    case "behind none":
      return "Not adopted: “none of these” came before it.";
    case "contradicts":
      return `Not adopted: it contradicts “${titleOf(why.other)}”, which had more support.`;
    case "neither":
      return `Not adopted: it contradicts “${titleOf(why.other)}”, and of two such neither is adopted.`;
    case "no support":
      return "Not adopted: nobody asked for it.";
    case "no place":
      return why.most === 1
        ? "Not adopted: one is adopted, and another came before it."
        : `Not adopted: at most ${number(why.most)} are adopted, and others came before it.`;
    case "lot":
      return `Not adopted: it had as much support as ${list(why.equals.map((id) => `“${titleOf(id)}”`))}, and the lot that was drawn before the vote has decided.`;
    case "no money":
      return "Not adopted: it did not fit into the money that was left.";
  }
};
