export { pathWithin } from "./paths.js";
export { deviceName } from "./device.js";
export { sendSignInMail } from "./jobs.js";
export { routes } from "./routes.js";
export { signInMail } from "./sign-in.js";
