/** Search over everything that whoever looks may see. */
export { routes } from "./routes.js";
