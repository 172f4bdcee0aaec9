/** The front pages: of an organisation for everybody, of a member for the member. */
export { routes } from "./routes.js";
