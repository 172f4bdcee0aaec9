import { moderation } from "./moderation.js";
import { numbers, plural } from "./numbers.js";
import { placed, type SomePlace } from "./place.js";

type Kind = "comment" | "question" | "for" | "against" | "reply";
const count = (n: number, one: string, other = `${one}s`): string => `${numbers.whole(n)} ${plural(n, { one, other })}`;
const listed = numbers.list;

const kinds: { readonly [One in Kind]: string } = { comment: "Comment", question: "Question", for: "For", against: "Against", reply: "Reply" };
type Said = Kind | "post" | "statement" | "survey" | "survey-statement";
const called: { readonly [One in Said]: string } = {
  comment: "a comment",
  question: "a question",
  for: "an argument for",
  against: "an argument against",
  reply: "a reply",
  post: "a post",
  statement: "a statement",
  survey: "a survey",
  "survey-statement": "a statement that was added to a survey",
};

export const discussion = {
  ...moderation,

  list: listed,
  title: "Discussion",
  motions: "Motions",
  constitution: "Constitution",
  motion: (number: number) => `Motion ${number}`,
  option: (number: number) => `Option ${number}`,
  about: (place: SomePlace) => `About ${placed(place)}.`,

  kinds,
  said: (author: string, kind: Kind) => `${author}: ${called[kind]}`,
  saidBy: (author: string, kind: Kind) => `${called[kind].charAt(0).toUpperCase()}${called[kind].slice(1)} by ${author}`,
  /** Of whatever can be hidden; `author` null: nobody knows who wrote it. */
  saidAs: (kind: Said, author: string | null) =>
    `${called[kind].charAt(0).toUpperCase()}${called[kind].slice(1)}${author === null ? "" : ` by ${author}`}`,
  movers: "Answer of the movers",
  answered: "Question, answered",
  unanswered: "Question, not answered yet",
  to: (name: string) => `to ${name}`,
  edited: "edited",
  withdrawn: "Withdrawn by its author.",
  mentions: (names: readonly string[]) => `Addressed to ${listed(names)}.`,
  helps: (n: number) => (n === 0 ? "Not rated yet" : `Helps ${count(n, "member")} decide`),
  helpsEarlier: (n: number) => `(${numbers.whole(n)} of them read an earlier version)`,
  helpsMe: "Helps me decide",
  helpsMeNoLonger: "You said it helps you. Take it back",
  reply: "Reply",
  replyTo: (author: string) => `Reply to ${author}`,
  edit: "Edit",
  addFile: "Add a picture or PDF",
  withdraw: "Withdraw",
  report: "Report",
  reportOf: (author: string) => `Report what ${author} wrote`,
  allReplies: (n: number) => `All ${count(n, "reply", "replies")}`,
  replies: (n: number) => count(n, "reply", "replies"),
  pdf: (bytes: number) => `PDF, ${numbers.whole(Math.max(1, Math.round(bytes / 1024)))} kB`,

  sum: (n: { arguments: number; questions: number; unanswered: number; comments: number; replies: number }) =>
    [
      count(n.arguments, "argument"),
      n.unanswered === 0 ? count(n.questions, "question") : `${count(n.questions, "question")} (${numbers.whole(n.unanswered)} not answered)`,
      count(n.comments, "comment"),
      count(n.replies, "reply", "replies"),
    ].join(" · "),
  hiddenHere: (n: number) => `${count(n, "post")} hidden: who did it and why`,
  follow: (whole: boolean): string => (whole ? "Follow this motion" : "Follow this discussion"),
  unfollow: "You follow this. Stop following",
  lists: { arguments: "Arguments", questions: "Questions to the movers", comments: "Comments" },
  none: {
    arguments: "Nobody has given an argument yet.",
    questions: "Nobody has asked anything yet.",
    comments: "Nobody has said anything yet.",
  },
  all: {
    arguments: (n: number) => (n === 1 ? "1 argument" : `All ${numbers.whole(n)} arguments`),
    questions: (n: number) => (n === 1 ? "1 question" : `All ${numbers.whole(n)} questions`),
    comments: (n: number) => (n === 1 ? "1 comment" : `All ${numbers.whole(n)} comments`),
  },
  orderLabel: "Order of the arguments",
  orders: {
    balanced: {
      name: "Balanced",
      explained:
        "Balanced order: each member's voice counts once in all, shared among the arguments that help them decide, so that the first page has room for each camp according to its size.",
    },
    helpful: { name: "Most helpful", explained: "The argument that helps most members decide stands first." },
    newest: { name: "Newest", explained: "The newest argument stands first." },
  },
  argueFor: "Give an argument for",
  argueAgainst: "Give an argument against",
  ask: "Ask the movers",
  onlyMoversAnswer: "A question counts as answered when one of those who put this forward answers it. Answered questions stand on top.",

  fields: {
    comment: "Say something about it",
    question: "Your question to the movers",
    for: "Your argument for it",
    against: "Your argument against it",
    reply: "Your reply",
  },
  hints: {
    comment: "Members of this organisation read it under your name. It is not part of the record. Write @ and a name to address somebody.",
    question: "Those who put this forward are told. Everybody reads the answer.",
    for: "One argument at a time: others say whether it helps them decide.",
    against: "One argument at a time: others say whether it helps them decide.",
    reply: "Whoever you answer is told.",
  },
  send: {
    comment: "Add this comment",
    question: "Ask this question",
    for: "Add this argument",
    against: "Add this argument",
    reply: "Send this reply",
  },
  sendAndAdd: "Send it and add a picture or PDF",
  missing: "Write something first.",
  tooLong: (most: number) => `At most ${numbers.whole(most)} characters.`,
  sent: "It is there",
  sentNext: {
    comment: "Every member can read it now. You are told when somebody answers.",
    question: "Those who put this forward have been told. You are told when one of them answers.",
    for: "Every member can read it now and say whether it helps them decide.",
    against: "Every member can read it now and say whether it helps them decide.",
    reply: "Whoever you answered has been told.",
  },
  unclearNames: (names: readonly string[]) =>
    `Not clear who is meant by ${listed(names.map((name) => `@${name}`))}: it fits nobody or several members. Edit the post and write the whole name.`,

  editTitle: "Edit what you wrote",
  editField: "Your words",
  editHint: "What it said before can still be read by everybody, with what you changed.",
  editButton: "Change it",
  editTooOften: "This has been edited too often to be edited again. Write a reply instead.",
  leaveAsIs: "Leave it as it is",
  withdrawTitle: "Withdraw what you wrote",
  withdrawExplained:
    "Its words, its earlier versions and its files are deleted and nobody can bring them back. “Withdrawn by its author” stays in its place, and so do the replies of others.",
  withdrawButton: "Withdraw it for good",
  historyTitle: (author: string) => `What ${author} changed`,
  changedOn: "Changed on",
  backToPost: "Back to the post",
  backToSaid: "Back to where it stands",

  addFileTitle: "Add a picture or PDF",
  fileField: "File",
  fileHint: (megabytes: number, left: number) =>
    `PNG, JPEG, WebP, GIF or PDF, at most ${megabytes} MB. You can add ${numbers.whole(left)} more. Where and with which camera a picture was taken is taken out of it; a PDF keeps what its program wrote into it, such as a name.`,
  fileWords: "What it shows",
  fileWordsHint: "For those who can't see it: one sentence.",
  fileWordsMissing: "Say what it shows.",
  fileButton: "Add this file",
  filesDone: "Done",
  filesFull: (most: number) => `A post has at most ${most} files.`,
  fileMissing: "Choose a file.",
  fileRefused: {
    "too large": (megabytes: number) => `This file is larger than ${megabytes} MB.`,
    "not accepted": () => "This is no PNG, JPEG, WebP, GIF or PDF, whatever its name says.",
    broken: () => "This file is damaged or not what it claims to be. Save it again as PNG or JPEG and try that.",
    "too many points": () => "This picture has too many points. Make it smaller.",
    active: () => "This PDF has scripts, forms that send or files inside, or is locked with a password. Print it into a new PDF and add that.",
  },

  waitingQuestions: (place: SomePlace, n: number) =>
    `${count(n, "question")} about ${placed(place)} ${n === 1 ? "waits" : "wait"} for an answer from you.`,
  waitingQuestionsButton: "Read and answer",
  waitingReports: (n: number) => `${count(n, "reported text")} ${n === 1 ? "waits" : "wait"} for you to decide.`,
  waitingReportsButton: "Read and decide",
  waitingAppeals: (n: number) => `${count(n, "appeal")} against a hiding ${n === 1 ? "waits" : "wait"} for your ruling.`,
  waitingAppealsButton: "Read and rule",
  underTitle: "What members say",
  takePart: "Read all of it and take part",
  nothingYet: "Nobody has said anything yet.",
  clauseByClause: "Discuss it clause by clause:",
  beginHere: "Begin the discussion",
  clauseDiscuss: "Discuss",
  clauseDiscussLong: (clause: string) => `Discuss clause ${clause}`,
  clausePosts: (n: number) => `Discussed: ${count(n, "post")}`,
  writtenUnder: (version: number) => `Written while version ${version} of the constitution was in force.`,
};
