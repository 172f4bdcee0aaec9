/** Texts that stand under the constitution, such as standing orders: each is what the last decision about it set. */
export { routes } from "./routes.js";
