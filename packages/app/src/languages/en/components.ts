import { numbers } from "./numbers.js";
import { ruleNames } from "./rule-names.js";
import { ui } from "./ui.js";
import { when } from "./when.js";

export const components = { numbers, ruleNames, ui, when };
