/** The small arithmetic that everything shares: exact fractions, lengths of time, expected failures. Pure. */
export * from "./fraction.js";
export { offsetAt } from "./offset.js";
export * from "./result.js";
export * from "./time.js";
export * from "./working.js";
