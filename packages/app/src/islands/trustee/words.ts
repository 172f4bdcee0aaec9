import { trusteeWords } from "../../languages/trustee.js";
import { spoken } from "../parts/language.js";

export const words = trusteeWords[spoken];
