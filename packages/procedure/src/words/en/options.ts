import type { OptionState } from "../../options/state.js";
import type { KeptBy } from "../kept-by.js";

/** Where something that was put to a motion stands, in a few words, for a tag or a heading. */
export const optionStates: { readonly [state in OptionState]: string } = {
  "gathers support": "Gathering support",
  "has support": "Has its support",
  "without support": "Too few signatures in time",
  "without its text": "Without the text that it changes",
  withdrawn: "Withdrawn",
  merged: "Became part of another",
  accepted: "Taken into the text",
  "ruled out": "Out of order",
  "on the paper": "On the ballot paper",
  adopted: "Adopted",
  "not adopted": "Not adopted",
};

/** Why something can't be done with what was put to a motion. */
export const keptBy: { readonly [is in KeptBy]: string } = {
  "gathers support": "It still gathers support.",
  "has support": "It has its support already.",
  "without support": "It had too few signatures in time.",
  "without its text": "The text that it changes was withdrawn. Whoever takes that on brings it back.",
  withdrawn: "It was withdrawn, and the time to take it on is over.",
  merged: "It has become part of another.",
  accepted: "It has been taken into the text that it changes.",
  "ruled out": "It was ruled out of order.",
  "on the paper": "It stands on the ballot paper.",
  adopted: "It was adopted.",
  "not adopted": "It was put to the vote and not adopted.",
  unknown: "Nothing like it was put to this motion.",
  "there already": "It was put to this motion already.",
  closed: "The text that it is about does not stand any more.",
  "nothing to amend": "Amendments change the text of the motion, a text beside it, or another amendment. This is none of these.",
  "an amendment to an amendment": "An amendment to an amendment is not amended again.",
  "no amendment": "It is a text of its own and no amendment.",
  "moved by one person":
    "All of them are moved by one person. Whoever signed a part has signed what it becomes, so somebody else has to agree to its words.",
  "of another kind": "Only 2 to 20 proposals, or whole texts, become one together; amendments don't, and nothing twice.",
  "said to contradict it": "They were said to contradict each other already.",
  "without a cost": "The vote shares out money, so a proposal says what it costs.",
  "above the budget": "It costs more than there is to share out.",
  "of no such group": "The text keeps no places for such a group.",
  "put by others": "Others have put something to this motion, and it would go with it. They would have to withdraw theirs first.",
};
