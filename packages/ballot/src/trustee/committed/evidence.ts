import { count, list, Malformed, object, readJson, string } from "../../encoding/shape.js";
import { groupNamed } from "../../group/groups.js";
import { ceremonyIn } from "../ceremony/certificate.js";
import { plainCeremony, type CommittedCeremony } from "./beginning.js";
import { judgeComplaint } from "./complaint.js";

/**
 * A complaint with everything that it takes to judge it, for everybody.
 *
 *     { "folkmoot": "ceremony evidence 1", "election", "threshold", "beginnings", "member", "complaint", "dealing" }
 */
const KIND = "ceremony evidence 1";
const shape = object({
  folkmoot: string,
  election: string,
  threshold: count,
  beginnings: list(string),
  member: count,
  complaint: string,
  dealing: string,
});

/** `member`: the number of who complains; `dealing`: what the member has dealt of whom it complains. */
export function writeEvidence(
  { election, threshold, beginnings }: CommittedCeremony,
  { member, complaint, dealing }: { readonly member: number; readonly complaint: string; readonly dealing: string },
): string {
  return JSON.stringify({ folkmoot: KIND, election, threshold, beginnings, member, complaint, dealing } satisfies ReturnType<typeof shape>);
}

/** The number of the member who lied. Throws `Malformed` when it shows nothing. */
export function judgeEvidence(text: string): { readonly election: string; readonly complains: number; readonly lied: number } {
  const { folkmoot, member, complaint, dealing, ...ceremony } = readJson(text, shape);
  if (folkmoot !== KIND) throw new Malformed(`folkmoot: "${KIND}" was expected`);
  const group = groupNamed(ceremonyIn(plainCeremony(ceremony).certificates[0] ?? "")?.group ?? "");
  if (group === null) throw new Malformed("beginnings: the first is for no group");
  return { election: ceremony.election, complains: member, lied: judgeComplaint(group, ceremony, { index: member, dealing, complaint }) };
}
