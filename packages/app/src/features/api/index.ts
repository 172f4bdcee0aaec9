/** The API for programs: what everybody may read, and what members do with tokens of their own. */
export { apiRoutes } from "./mount.js";
export { tokenRoutes } from "./tokens/routes.js";
export { scopes, type Scope } from "./tokens/scope.js";
export { makeToken } from "./tokens/store.js";
