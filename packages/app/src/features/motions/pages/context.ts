import { randomBytes } from "node:crypto";
import type { Rules } from "@folkmoot/constitution";
import { chambersOf, needsBox, say, type Situation } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import type { Say } from "../../../ui/index.js";
import { procedureOf } from "../people/notice.js";

const KEY_BYTES = 18;

/** What every page about rules needs: where the constitution is read, how a requirement is said, what time it is. */
export interface RuleContext {
  readonly say: Say;
  readonly zone: string;
  readonly now: Viewer["now"];
  readonly constitution: string;
}

/** `rules`: those of the motion, by which bodies and matters are called what the text calls them. */
export function ruleContext(viewer: Viewer, rules?: Rules): RuleContext {
  const { id, zone } = viewer.organisation;
  return { say: (requirement) => say(requirement, zone, viewer.language, rules), zone, now: viewer.now, constitution: `/o/${id}/constitution` };
}

/** Made when a form is drawn: sending the same form twice is one act. */
export function newKey(): string {
  return randomBytes(KEY_BYTES).toString("base64url");
}

export function motionsPath(viewer: Viewer): string {
  return `/o/${viewer.organisation.id}/motions`;
}

/** Where the ballot box of a motion is: at its number or, of a vote in chambers that has several, at its number and the name of the vote in the text, "7~juniors". */
export type BoxAddress = number | `${number}~${string}`;

export function boxAddress(situation: Situation, number: number, stage: string): BoxAddress {
  const boxes = chambersOf(procedureOf(situation), stage).filter(needsBox);
  return boxes.length > 1 ? `${number}~${stage}` : number;
}

/** The number of the motion in such an address. */
export function numberOf(address: BoxAddress): number {
  return typeof address === "number" ? address : Number.parseInt(address, 10);
}

export function motionPath(viewer: Viewer, number: BoxAddress): string {
  return `${motionsPath(viewer)}/${number}`;
}
