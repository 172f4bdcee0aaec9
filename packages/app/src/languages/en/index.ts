import { api } from "./api.js";
import { acts } from "./acts.js";
import { ballot } from "./ballot.js";
import { booth } from "./booth.js";
import { boxes } from "./boxes.js";
import { boxLetters } from "./box-letters.js";
import { capture } from "./capture.js";
import { account } from "./account.js";
import { countTables } from "./count-tables.js";
import { counting } from "./counting.js";
import { credentials } from "./credentials.js";
import { constitution } from "./constitution.js";
import { disputeLetters } from "./dispute-letters.js";
import { discussion } from "./discussion.js";
import { drafts } from "./drafts.js";
import { effects } from "./effects.js";
import { entries } from "./entries.js";
import { evening } from "./evening.js";
import { feeds } from "./feeds.js";
import { founding } from "./founding.js";
import { holidays } from "./holidays.js";
import { home } from "./home.js";
import { inbox } from "./inbox.js";
import { keeping } from "./keeping.js";
import { keys } from "./keys.js";
import { layout } from "./layout.js";
import { letter } from "./letter.js";
import { members } from "./members.js";
import { motionLetters } from "./motion-letters.js";
import { motions } from "./motions.js";
import { news } from "./news.js";
import { notifications } from "./notifications.js";
import { numbers } from "./numbers.js";
import { orders } from "./orders.js";
import { organisations } from "./organisations.js";
import { plainText } from "./plain-text.js";
import { platform } from "./platform.js";
import { programme } from "./programme.js";
import { record } from "./record.js";
import { rehearsal } from "./rehearsal.js";
import { represented } from "./represented.js";
import { ruleNames } from "./rule-names.js";
import { options } from "./options.js";
import { signIn } from "./sign-in.js";
import { report } from "./report.js";
import { search } from "./search.js";
import { secrecy } from "./secrecy.js";
import { start } from "./start.js";
import { statements } from "./statements.js";
import { surveys } from "./surveys.js";
import { triedOut } from "./tried-out.js";
import { trustee } from "./trustee.js";
import { ui } from "./ui.js";
import { verify } from "./verify.js";
import { votes } from "./votes.js";
import { when } from "./when.js";

/** English, the measure of every other language: one line for each feature. */
export const en = {
  api,
  acts,
  ballot,
  booth,
  boxes,
  boxLetters,
  capture,
  account,
  countTables,
  counting,
  credentials,
  constitution,
  discussion,
  disputeLetters,
  drafts,
  effects,
  entries,
  evening,
  feeds,
  founding,
  holidays,
  home,
  inbox,
  keeping,
  keys,
  layout,
  letter,
  members,
  motionLetters,
  motions,
  news,
  notifications,
  numbers,
  orders,
  organisations,
  plainText,
  platform,
  programme,
  record,
  rehearsal,
  represented,
  ruleNames,
  options,
  signIn,
  report,
  search,
  secrecy,
  start,
  statements,
  surveys,
  triedOut,
  trustee,
  ui,
  verify,
  votes,
  when,
};
