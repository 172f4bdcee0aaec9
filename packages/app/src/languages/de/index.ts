import type { en } from "../en/index.js";
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

/** German. The compiler refuses it while it lacks anything that English has. */
export const de: typeof en = {
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
