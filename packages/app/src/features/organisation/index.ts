export { routes } from "./routes.js";
export { found, recordTime, type Founding, type NotFounded } from "./found.js";
export { listed, type Listed } from "./store.js";
export { organisationEvents } from "../members/index.js";
export { foundMovement } from "./movement.js";
export { foundOrchard } from "./orchard.js";
export { foundRiverside } from "./riverside.js";
