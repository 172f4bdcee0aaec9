/** Initiative: what somebody wants, the lawful ways to it, what they write before it is put forward, and what is said for and against it. */
export { begin as beginDraft } from "./drafts/save.js";
export { draftFor, draftsOf, type DraftLine } from "./drafts/store.js";
export { share as shareDraft } from "./drafts/sharing.js";
export { showFirst } from "./drafts/shown.js";
export { draftPath, draftsPath, startPath } from "./paths.js";
export { routes } from "./routes.js";
export { invitationsWaiting } from "./waiting.js";
