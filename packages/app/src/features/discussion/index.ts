/** What members say to each other: threads on motions, options and clauses; questions, arguments, replies; and how what is said may be hidden. */
export type { Concern } from "./acts/concern.js";
export { replyByMail, type ByMailOutcome } from "./acts/by-mail.js";
export { reply, say, type SaidOutcome } from "./acts/say.js";
export { clean, type FileRefusal } from "./attachments/clean.js";
export { LONGEST_POST } from "./limits.js";
export { placePath, postPath, type Place, type PostKind } from "./place.js";
export { addressedSince, followersAmong, happenedTo, saidInFollowed, type Happened } from "./reading/happened.js";
export { placeOfThread, placesOfThreads } from "./reading/places.js";
export { waitingInDiscussions } from "./reading/waiting.js";
export { clauseTalk } from "./routes/clause-talk.js";
export { routes } from "./routes/index.js";
export { underMotion, underPlace } from "./routes/under.js";
