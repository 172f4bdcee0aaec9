export { enterMembers, type Newcomer } from "./enter.js";
