import { actTogether } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { commentsOf, insertComment, settleComment } from "./comments.js";
import { mayWrite } from "./draft.js";
import { over } from "./save.js";
import type { OnDraft } from "./sharing.js";
import { draftFor } from "./store.js";

export interface Remark extends OnDraft {
  readonly key: string;
  readonly body: string;
  readonly insteadOf: string;
  readonly suggested: string;
}

/** Keeps a remark or a suggestion of anybody who may read the draft. */
export function remark(services: Services, organisation: string, said: Remark): Promise<"said" | "too many" | "no such draft"> {
  return actTogether(services.db, organisation, async (act) => {
    const found = await draftFor(act.tx, organisation, said);
    if (found === null || found.draft.motion !== null) return "no such draft";
    const kept = await insertComment(act.tx, organisation, { ...said, author: said.member, at: new Date(act.now.epochMilliseconds) });
    return kept ? "said" : "too many";
  });
}

export type TakeOutcome = "taken" | "not there" | "there more than once" | "changed meanwhile" | "no such remark";

/** Takes a suggestion into the draft, where its words stand exactly once; everything else is for a person to do. */
export function takeSuggestion(services: Services, organisation: string, of: OnDraft & { comment: string; key: string }): Promise<TakeOutcome> {
  return actTogether(services.db, organisation, async (act): Promise<TakeOutcome> => {
    const found = await draftFor(act.tx, organisation, of);
    if (found === null || !mayWrite(found.access)) return "no such remark";
    const waiting = (await commentsOf(act.tx, organisation, of.draft)).find(({ id, settled }) => id === of.comment && settled === null);
    if (waiting === undefined || waiting.insteadOf === "") return "no such remark";
    const parts = found.draft.body.split(waiting.insteadOf);
    if (parts.length !== 2) return parts.length < 2 ? "not there" : "there more than once";
    const saved = await over(act, { ...of, on: found.draft.revision, writing: { ...found.draft, body: parts.join(waiting.suggested) } });
    if (saved.kind !== "saved") return "changed meanwhile";
    await settleComment(act.tx, organisation, { ...of, settled: "taken" });
    return "taken";
  });
}

/** Leaves a remark as it is, seen and settled. */
export function leaveRemark(services: Services, organisation: string, of: OnDraft & { comment: string }): Promise<"left" | "no such remark"> {
  return actTogether(services.db, organisation, async (act) => {
    const found = await draftFor(act.tx, organisation, of);
    if (found === null || !mayWrite(found.access)) return "no such remark";
    return (await settleComment(act.tx, organisation, { ...of, settled: "left" })) ? "left" : "no such remark";
  });
}
