import type { Words } from "../../../languages/index.js";
import type { Letter } from "../../../platform/mail/letter.js";
import type { Item } from "../digest/item.js";
import { inWords } from "../in-words.js";

/** What was said to somebody, one list for each place, each in the order in which it was said. */
export function conversations(items: readonly Item[]): readonly (readonly Item[])[] {
  const byPlace = new Map<string, Item[]>();
  for (const item of items.toSorted(oldestFirst)) {
    const { motion, option, clause } = item.about;
    const place = JSON.stringify([motion?.number, option?.number, clause]);
    byPlace.set(place, [...(byPlace.get(place) ?? []), item]);
  }
  return [...byPlace.values()];
}

export interface ToldTo {
  readonly organisation: { readonly id: string };
  readonly publicUrl: string;
  readonly stop: string;
  /** Whether an answer to the mail reaches the discussion. */
  readonly answerable: boolean;
}

/** What was said to somebody at one place, as a mail that can be answered. */
export function toldLetter(said: readonly Item[], to: ToldTo, words: Words): Letter {
  const newest = said.at(-1);
  if (newest === undefined) throw new Error("a letter about what was said needs something that was said");
  const { news } = words;
  const { publicUrl, organisation, stop } = to;
  return {
    subject: news.told.subject(news.place(newest.about)),
    sentence: inWords(newest, words),
    text: said.length === 1 ? newest.said : "",
    ...(said.length === 1
      ? {}
      : {
          sections: [
            {
              title: news.kinds.mention,
              lines: said.map((item) => ({ words: inWords(item, words), detail: item.said, url: publicUrl + item.path })),
            },
          ],
        }),
    link: { words: news.told.link, url: publicUrl + newest.path },
    otherwise: to.answerable ? `${news.told.answer} ${news.told.otherwise}` : news.told.otherwise,
    foot: [
      { words: news.foot.preferences, url: `${publicUrl}/o/${organisation.id}/account/notifications` },
      { words: news.foot.stopTold, url: stop },
    ],
  };
}

function oldestFirst(a: Item, b: Item): number {
  return a.at.epochMilliseconds - b.at.epochMilliseconds || (a.key < b.key ? -1 : 1);
}
