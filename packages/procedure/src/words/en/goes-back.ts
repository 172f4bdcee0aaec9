import type { Requirement } from "../../requirement.js";
import { whole } from "../evidence.js";
import { number } from "./when.js";

/** Why a change that was carried does not take effect. */
export function goesBack(evidence: Requirement["evidence"]): { readonly short: string; readonly long: string } {
  const lost = whole(evidence["lost"]);
  if (lost === 0)
    return {
      short: "Can't be put on the text in force",
      long: `It was drafted on version ${whole(evidence["drafted"])}. Put on version ${whole(evidence["present"])}, it has errors or would decide more than was voted on, so it goes back. Put it again on the present text.`,
    };
  return {
    short: "Touches the words of another change",
    long: `It touches the same words as ${number(lost)} other ${lost === 1 ? "change that was" : "changes that were"} carried, and does not prevail. So it goes back: put it again on the present text.`,
  };
}
