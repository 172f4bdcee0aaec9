/** A page for a second device that looks into a ballot which the first has opened. It knows no organisation and asks nothing of the server. */
export { routes } from "./routes.js";
