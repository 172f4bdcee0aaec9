import type { Rules } from "@folkmoot/constitution";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { addresseeOf, deposit, situationOf, timeOfLocal } from "../../motions/index.js";
import type { FormalOutcome, Proposal } from "../../motions/index.js";
import { matterOf } from "../start/wishes.js";
import type { Draft } from "./draft.js";
import { agreedMembers } from "./shares.js";

/** Something that has to be there before a draft can be put forward. */
export type Missing = "title" | "addressee" | "text" | "matter";

/** What a draft lacks for being put forward. Whether the rules allow it is for them to say. */
export function lacks(draft: Draft, rules: Rules): readonly Missing[] {
  return [
    ...(draft.title === "" ? (["title"] as const) : []),
    ...(draft.addressee === "" ? (["addressee"] as const) : []),
    ...(draft.body.trim() === "" ? (["text"] as const) : []),
    ...(draft.kind === "motion" && matterOf(rules, draft.wish) === null ? (["matter"] as const) : []),
  ];
}

/**
 * Puts a draft forward as it was looked at, under its owner's name and those of the members who have agreed to exactly this text. The motion has the id of the
 * draft: sent twice, from two tabs or after a lost answer, it is one motion.
 */
export async function putForward(services: Services, viewer: Viewer, { draft, key }: { draft: Draft; key: string }): Promise<FormalOutcome> {
  const { organisation } = viewer;
  const { rules } = await situationOf(services.db, organisation, null);
  return deposit(services, organisation.id, {
    member: draft.owner,
    key,
    draft: draft.id,
    together: (tx) => agreedMembers(tx, organisation.id, draft),
    proposal: proposalOf(draft, { rules, zone: organisation.zone }),
  });
}

function proposalOf(draft: Draft, { rules, zone }: { rules: Rules; zone: string }): Proposal {
  const content: Proposal["content"] =
    draft.kind === "change"
      ? { kind: "change", source: draft.body }
      : { kind: "motion", text: draft.body, matters: matterOf(rules, draft.wish) ?? [] };
  return { title: draft.title, to: addresseeOf(draft.addressee), content, decideAt: timeOfLocal(draft.decideAt, zone) };
}
