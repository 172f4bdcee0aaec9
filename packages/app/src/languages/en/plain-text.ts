import { numbers, plural } from "./numbers.js";

const { whole } = numbers;
const counted = (articles: number, clauses: number) =>
  `${whole(articles)} ${plural(articles, { one: "article", other: "articles" })} and ${whole(clauses)} ${plural(clauses, { one: "clause", other: "clauses" })}`;

/** Bringing in a text of rules that stands in a file. */
export const plainText = {
  title: "Bring in a text",
  link: "Bring in a text that you have in a file",
  lead: "Paste your rules as they are. They are read into articles and clauses, and what could be live, such as “14 days' notice”, is proposed for you to confirm. Nothing is kept before you take it into a draft.",
  text: "Your rules",
  hint: "Plain text or Markdown, at most 150,000 characters. Numbers of articles and clauses are counted anew.",
  read: "Read it",
  look: "Look at what comes of it",
  draft: "Take it into a draft",
  draftHint: "In the draft you can go on writing, see every finding of the checker, and go back to every earlier version.",
  again: "The text as you pasted it",
  empty: "Paste the text of your rules.",
  tooLong: (most: number) => `A text has at most ${whole(most)} characters.`,
  hidden: "The text has characters that can't be seen or that turn words round. Paste it without them.",
  tooMany: "You keep as many drafts as one person can. Delete one first.",
  nothing: (articles: number, clauses: number) =>
    `${counted(articles, clauses)}. Nothing was recognised that could be live: the text comes in as prose, and the draft lets you make words live.`,
  found: (articles: number, clauses: number, proposals: number) =>
    `${counted(articles, clauses)}. ${whole(proposals)} ${plural(proposals, { one: "place could be live", other: "places could be live" })}. Leave those as prose that don't say what is proposed: it is your text, and a machine has only guessed.`,
  legend: "What is live",
  opens: {
    procedure: (article: number, heading: string) => `Article ${article}, “${heading}”, is a procedure: it says how something is decided`,
    body: (article: number, heading: string) => `Article ${article}, “${heading}”, is about a body that has seats`,
  },
  people: (words: string) => `“${words}”: this article says who the members are`,
  becomes: (words: string, becomes: string, rule: string) => (words === becomes ? `“${words}”: ${rule}` : `“${words}” becomes “${becomes}”: ${rule}`),
  result: "What comes of it",
  checked: (findings: number) =>
    findings === 0
      ? "The checker has no objection."
      : `The checker has ${whole(findings)} ${plural(findings, { one: "finding", other: "findings" })}. They can be settled in the draft.`,
  more: (count: number) => `And ${whole(count)} more, which the draft shows.`,
  source: "The text with its live words",
};
