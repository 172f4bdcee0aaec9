import { account } from "./account.js";
import { discussion } from "./discussion.js";
import { drafts } from "./drafts.js";
import { feeds } from "./feeds.js";
import { home } from "./home.js";
import { layout } from "./layout.js";
import { letter } from "./letter.js";
import { news } from "./news.js";
import { notifications } from "./notifications.js";
import { numbers } from "./numbers.js";
import { platform } from "./platform.js";
import { ruleNames } from "./rule-names.js";
import { options } from "./options.js";
import { signIn } from "./sign-in.js";
import { search } from "./search.js";
import { start } from "./start.js";
import { statements } from "./statements.js";
import { ui } from "./ui.js";
import { when } from "./when.js";

/** English, the measure of every other language: one line for each feature. */
export const en = {
  account,
  discussion,
  drafts,
  feeds,
  home,
  layout,
  letter,
  news,
  notifications,
  numbers,
  platform,
  ruleNames,
  options,
  signIn,
  search,
  start,
  statements,
  ui,
  when,
};
