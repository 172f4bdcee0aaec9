export { enterMembers, type Newcomer } from "./enter.js";
export { organisationEvents } from "./happened.js";
export { routes } from "./routes.js";
