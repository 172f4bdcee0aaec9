import { discussion } from "./discussion.js";
import { drafts } from "./drafts.js";
import { layout } from "./layout.js";
import { letter } from "./letter.js";
import { news } from "./news.js";
import { notifications } from "./notifications.js";
import { numbers } from "./numbers.js";
import { platform } from "./platform.js";
import { ruleNames } from "./rule-names.js";
import { options } from "./options.js";
import { start } from "./start.js";
import { statements } from "./statements.js";
import { ui } from "./ui.js";
import { when } from "./when.js";

/** English, the measure of every other language: one line for each feature. */
export const en = {
  discussion,
  drafts,
  layout,
  letter,
  news,
  notifications,
  numbers,
  platform,
  ruleNames,
  options,
  start,
  statements,
  ui,
  when,
};
