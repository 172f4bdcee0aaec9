import { actTogether } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { newMotionId } from "../../motions/index.js";
import { MOST_DRAFTS, mayWrite } from "./draft.js";
import type { Draft, DraftKind, Writing } from "./draft.js";
import { countDrafts, draftFor, insertDraft, updateDraft } from "./store.js";
import { keepVersion, versionOfRevision } from "./versions.js";
import type { Version } from "./versions.js";

/** What becomes of a save. Nothing is ever overwritten that its author has not seen. */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly draft: string; readonly revision: number; readonly at: Date }
  /** Somebody, or another tab, saved meanwhile: what is stored now, and what it was written on where that is still kept. */
  | { readonly kind: "changed meanwhile"; readonly stored: Draft; readonly writtenOn: Version | null }
  /** It has become a motion, whose text nobody changes. */
  | { readonly kind: "put forward"; readonly motion: number }
  | { readonly kind: "too many drafts" }
  | { readonly kind: "no such draft" };

/** Who saves, on which page: the key of the page is the sitting. */
export interface Sitting {
  readonly member: string;
  readonly key: string;
}

/** Begins a draft with what was typed, once for the page that it was typed on. */
export function begin(
  services: Services,
  organisation: string,
  begun: Sitting & { readonly kind: DraftKind; readonly writing: Writing },
): Promise<SaveOutcome> {
  return actTogether(services.db, organisation, async (act): Promise<SaveOutcome> => {
    const { member, key, kind, writing } = begun;
    if ((await countDrafts(act.tx, organisation, member)) >= MOST_DRAFTS) return { kind: "too many drafts" };
    const at = new Date(act.now.epochMilliseconds);
    const first = { ...writing, id: newMotionId(), owner: member, key, kind, baseVersion: act.organisation.facts.version, at };
    const { id, isNew } = await insertDraft(act.tx, organisation, first);
    // The answer to the first sending was lost; what was typed since goes over what that one began, and over nothing else.
    if (!isNew) return over(act, { ...begun, draft: id, on: 1 });
    await keepVersion(act.tx, organisation, { ...writing, draft: id, revision: 1, by: member, sitting: key, at });
    return { kind: "saved", draft: id, revision: 1, at };
  });
}

/** Saves over the revision that was written on. */
export function save(
  services: Services,
  organisation: string,
  saved: Sitting & { readonly draft: string; readonly on: number; readonly writing: Writing },
): Promise<SaveOutcome> {
  return actTogether(services.db, organisation, (act) => over(act, saved));
}

/** The same in a transaction of the caller's. */
export async function over(
  act: Act,
  saved: Sitting & { readonly draft: string; readonly on: number; readonly writing: Writing },
): Promise<SaveOutcome> {
  const { id } = act.organisation;
  const { draft, member, on, writing, key } = saved;
  const found = await draftFor(act.tx, id, { draft, member });
  if (found === null || !mayWrite(found.access) || found.draft.deletedAt !== null) return { kind: "no such draft" };
  if (found.draft.motion !== null) return { kind: "put forward", motion: found.draft.motion };
  // A save whose answer was lost is sent again: what it wanted stands there already.
  if (saysTheSame(found.draft, writing)) return { kind: "saved", draft, revision: found.draft.revision, at: found.draft.savedAt };
  const at = new Date(act.now.epochMilliseconds);
  if (await updateDraft(act.tx, id, { ...writing, draft, on, by: member, at })) {
    await keepVersion(act.tx, id, { ...writing, draft, revision: on + 1, by: member, sitting: key, at });
    return { kind: "saved", draft, revision: on + 1, at };
  }
  const stored = (await draftFor(act.tx, id, { draft, member }))?.draft;
  if (stored === undefined) return { kind: "no such draft" };
  if (stored.motion !== null) return { kind: "put forward", motion: stored.motion };
  if (saysTheSame(stored, writing)) return { kind: "saved", draft, revision: stored.revision, at: stored.savedAt };
  return { kind: "changed meanwhile", stored, writtenOn: await versionOfRevision(act.tx, id, { draft, revision: on }) };
}

function saysTheSame(draft: Draft, writing: Writing): boolean {
  const said = ({ title, body, wish, addressee, decideAt }: Writing): string => JSON.stringify([title, body, wish, addressee, decideAt]);
  return said(draft) === said(writing);
}
