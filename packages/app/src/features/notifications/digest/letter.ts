import { wordsOf, type Language } from "../../../languages/index.js";
import type { Temporal } from "temporal-polyfill";
import type { Letter, Section } from "../../../platform/mail/letter.js";
import { dateAndTime, timeLeft } from "../../../ui/index.js";
import { inWords } from "../in-words.js";
import type { Digest, Group } from "./digest-for.js";
import type { OpenVote } from "./item.js";

/** Where a letter leads, and to whom it speaks. */
export interface Addressed {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly name: string;
  readonly language: Language;
  readonly zone: string;
  readonly publicUrl: string;
  /** The page that stops such mails. */
  readonly stop: string;
}

/** A digest or a reminder as a mail: short, grouped, every line with where it leads. */
export function digestLetter(digest: Digest, to: Addressed, now: Temporal.Instant): Letter {
  const words = wordsOf(to.language);
  const { news } = words;
  const base = `${to.publicUrl}/o/${to.organisation.id}`;
  const votes: Section[] =
    digest.votes.length === 0 ? [] : [{ title: news.digest.votes, lines: digest.votes.map((vote) => voteLine(vote, to, now)) }];
  const foot = [
    { words: news.foot.preferences, url: `${base}/account/notifications` },
    { words: digest.kind === "digest" ? news.foot.stopDigest : news.foot.stopReminders, url: to.stop },
  ];
  if (digest.kind === "reminder") {
    const first = digest.votes[0];
    const about = first === undefined ? "" : news.place({ motion: first, option: null, clause: null });
    return {
      subject: news.digest.reminderSubject(digest.votes.length, about),
      sentence: news.digest.reminder(to.name, digest.votes.length),
      text: "",
      sections: votes,
      link: { words: news.digest.reminderLink, url: `${base}/home` },
      otherwise: news.digest.reminderOtherwise,
      foot,
    };
  }
  const things = digest.groups.reduce((sum, { items, more }) => sum + items.length + more, 0);
  return {
    subject: news.digest.subject(to.organisation.name, things),
    sentence: news.digest.sentence(to.name, things),
    text: "",
    sections: [...votes, ...digest.groups.map((group) => section(group, to))],
    link: { words: news.digest.link, url: `${base}/news` },
    otherwise: news.digest.otherwise,
    foot,
  };
}

function voteLine(
  { number, title, closes }: OpenVote,
  { organisation, language, zone, publicUrl }: Addressed,
  now: Temporal.Instant,
): Section["lines"][number] {
  const { news } = wordsOf(language);
  return {
    words: news.digest.vote(news.place({ motion: { number, title }, option: null, clause: null })),
    detail: news.digest.until(dateAndTime(closes, zone, language), timeLeft(closes, now, zone, language)),
    url: `${publicUrl}/o/${organisation.id}/motions/${number}/vote`,
  };
}

function section({ kind, items, more }: Group, { organisation, language, publicUrl }: Addressed): Section {
  const words = wordsOf(language);
  const lines = items.map((item) => ({ words: inWords(item, words), detail: item.said, url: publicUrl + item.path }));
  const rest = more === 0 ? [] : [{ words: words.news.digest.more(more), detail: "", url: `${publicUrl}/o/${organisation.id}/news` }];
  return { title: words.news.kinds[kind], lines: [...lines, ...rest] };
}
