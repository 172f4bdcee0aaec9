import type { RequirementCode } from "../../requirement.js";
import type { Sentence } from "../catalogue.js";
import { text, whole } from "../evidence.js";
import { number, when } from "./when.js";

/** The ballot box of a secret vote: who holds its key, who made its credentials, and how it was opened. */
export const box = {
  box: ({ status, evidence }, zone) => {
    const isPlatform = text(evidence["held"]) === "platform";
    if (status === "unmet")
      return { short: "No ballot box in time", long: `Its ballot box was not ready by ${when(evidence["until"], zone)}, so nothing was decided.` };
    if (status === "pending") {
      const who = isPlatform
        ? "The platform makes its key"
        : `Any ${number(whole(evidence["needed"]))} of those who hold a part of its key will be able to open it`;
      return {
        short: "Ballot box not ready yet",
        long: `The vote is secret and opens when its ballot box is ready, by ${when(evidence["until"], zone)} at the latest. ${who}.`,
      };
    }
    const held = isPlatform
      ? "The platform held the key of the ballot box: the vote was secret from the members, not from whoever runs the server"
      : `${number(whole(evidence["trustees"]))} people each held a part of the key of the ballot box, any ${number(whole(evidence["needed"]))} of them could open it, and ${number(whole(evidence["rehearsed"]))} had opened a test paper`;
    return { short: "Ballot box ready", long: `${held}. It was ready on ${when(evidence["at"], zone)}.` };
  },
  registrar: ({ evidence }) =>
    text(evidence["by"]) === "independent"
      ? {
          short: "Credentials from outside the platform",
          long: "Somebody outside the platform makes the credentials and gives it their public halves only. Neither of the two could alone put in a ballot for somebody who did not vote.",
        }
      : {
          short: "Credentials from the platform",
          long: "The platform makes the credentials. Whoever runs the server could see who votes, and could put in a ballot for somebody who does not; how somebody votes is seen only by whoever has enough parts of the key.",
        },
  "box-opened": ({ status, evidence }, zone) => {
    if (status === "unmet")
      return { short: "Ballot box not opened in time", long: `It was not opened by ${when(evidence["until"], zone)}, so nothing was decided.` };
    if (status === "pending")
      return {
        short: "Ballot box not opened yet",
        long: `The result is known when the ballot box is opened, by ${when(evidence["until"], zone)} at the latest.`,
      };
    const spoilt = whole(evidence["spoilt"]);
    const [voters, entitled] = [number(whole(evidence["voters"])), number(whole(evidence["entitled"]))];
    const papers = `${number(whole(evidence["counted"]))} ballots count${spoilt === 0 ? "" : `, and ${number(spoilt)} were spoilt`}`;
    const mixed = whole(evidence["shuffles"]) === 0 ? "" : `, after the papers were mixed ${times(whole(evidence["shuffles"]))}`;
    return {
      short: `${voters} of ${entitled} voted`,
      long: `${voters} of the ${entitled} on the roll voted. ${papers}. The ballot box was opened with ${parts(whole(evidence["parts"]))} of its key${mixed}. The fingerprint of its archive is ${text(evidence["archive"])}.`,
    };
  },
} satisfies { readonly [code in RequirementCode]?: Sentence };

function times(n: number): string {
  return n === 1 ? "once" : n === 2 ? "twice" : `${number(n)} times`;
}

function parts(n: number): string {
  return n === 1 ? "1 part" : `${number(n)} parts`;
}
