export { languageRoutes as routes, visitorRoutes } from "./routes.js";
