export { enterMembers, type Newcomer } from "./enter.js";
export { organisationEvents } from "./happened.js";
export { inviteNamed } from "./invitations.js";
export { writeToNamed } from "./members.js";
export { awaited, hasNamed, nameForSeats, type NamedPerson } from "./named.js";
export { powersOf, type Power } from "./powers.js";
export { routes } from "./routes.js";
