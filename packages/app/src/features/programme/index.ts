/** What the members have adopted by answering calls: the organisation's programme, who carries it out, what they say of it. */
export { briefOf, ProgrammeBrief, type Brief } from "./brief.js";
export { electedIn } from "./elected.js";
export { programmesOf, type FoundProgramme } from "./reading/found.js";
export { itemsOf, textInForce } from "./reading/item.js";
export { routes } from "./routes/index.js";
export { waitingInProgramme } from "./waiting.js";
