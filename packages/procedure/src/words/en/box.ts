import type { Requirement, RequirementCode } from "../../requirement.js";
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
      : `${number(whole(evidence["trustees"]))} people each held a part of the key of the ballot box, any ${number(whole(evidence["needed"]))} of them could open it, and ${number(whole(evidence["rehearsed"]))} had opened a test paper${leftOut(evidence)}`;
    return { short: "Ballot box ready", long: `${held}. It was ready on ${when(evidence["at"], zone)}.` };
  },
  registrar: ({ evidence }) => {
    const isIndependent = text(evidence["by"]) === "independent";
    const made = isIndependent
      ? "Somebody outside the platform makes the credentials and gives it their public halves only, so that neither of the two could alone cast a ballot in the name of a member who did not vote."
      : "The platform makes the credentials. Whoever runs the server knows who has voted, and could cast a ballot in the name of a member who did not; how somebody voted is seen only by whoever has enough parts of the key.";
    return {
      short: isIndependent ? "Credentials from outside the platform" : "Credentials from the platform",
      long: [made, ...spares(evidence), ...register(evidence), ...sample(evidence)].join(" "),
    };
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

/** Said to those who did not choose it: what it means that somebody took no part. */
function leftOut({ leftOut: left, trustees, needed }: Evidence): string {
  const n = whole(left);
  if (n === 0) return "";
  const others = trustees === needed ? ", so that each of the others was needed" : "";
  return `; ${n === 1 ? "1 more who sat" : `${number(n)} more who sat`} in the body took no part or sent something wrong, and ${n === 1 ? "was" : "were"} left out${others}`;
}

function times(n: number): string {
  return n === 1 ? "once" : n === 2 ? "twice" : `${number(n)} times`;
}

function parts(n: number): string {
  return n === 1 ? "1 part" : `${number(n)} parts`;
}

type Evidence = Requirement["evidence"];

function spares({ spares: made, replaced }: Evidence): string[] {
  return made === undefined ? [] : [`Of ${number(whole(made))} spare ones ${number(whole(replaced))} took the place of one that was lost to others.`];
}

/** Week by week, since it is a sudden rise that matters. */
function register({ joined, left }: Evidence): string[] {
  if (joined === undefined) return [];
  const [came, went] = [text(joined).split(","), text(left).split(",")];
  const said = (weeks: readonly string[]): string => `${number(sum(weeks))}${sum(weeks) === 0 ? "" : ` (week by week ${weeks.join(", ")})`}`;
  return [`In the ${number(came.length)} weeks before the roll was fixed ${said(came)} joined and ${said(went)} left.`];
}

function sum(weeks: readonly string[]): number {
  return weeks.reduce((all, week) => all + Number(week), 0);
}

function sample({ drawn, reached, unreached, unknown }: Evidence): string[] {
  if (drawn === undefined) return [];
  const asked = `${number(whole(drawn))} of those on the roll were drawn, for those who hold the key to ask whether they exist:`;
  if (reached === undefined) return [`${asked} what came of it has not been told yet.`];
  return [`${asked} ${number(whole(reached))} were reached, ${number(whole(unreached))} not, and nobody knows of ${number(whole(unknown))}.`];
}
