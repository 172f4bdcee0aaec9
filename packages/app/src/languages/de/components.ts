import type { components as english } from "../en/components.js";
import { numbers } from "./numbers.js";
import { ruleNames } from "./rule-names.js";
import { ui } from "./ui.js";
import { when } from "./when.js";

export const components: typeof english = { numbers, ruleNames, ui, when };
