import { boothWords } from "../../languages/booth.js";
import { spoken } from "./language.js";

/** The words of a booth in the language of the page. */
export const words = boothWords[spoken];
